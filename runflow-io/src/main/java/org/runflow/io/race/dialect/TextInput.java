package org.runflow.io.race.dialect;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;

/** Opens text in the encodings that people's programs write: UTF-8, UTF-16 with a byte-order mark or without, Windows-1252. */
public final class TextInput {
    /** So many bytes decide how the text is read before its first sign is handed out. */
    private static final int LOOK_AHEAD = 1 << 20;

    private TextInput() {}

    /**
     * Opens the text of a file, without its byte-order mark. A text that is no UTF-8 is read as Windows-1252 from its beginning, never one half so and
     * the other half so; what cannot be read becomes {@code U+FFFD}.
     *
     * @param bytes the content from its beginning
     * @param wanted what the file should be
     * @param otherEncoding told the name of the encoding once it shows that it is not UTF-8
     * @return the text; closing it closes the content
     * @throws ForeignFileException if the first bytes show that the file is of another kind
     * @throws IOException if the content cannot be read
     */
    public static BufferedReader open(InputStream bytes, Wanted wanted, Consumer<String> otherEncoding)
            throws IOException {
        BufferedInputStream start = new BufferedInputStream(bytes);
        start.mark(LOOK_AHEAD);
        byte[] head = start.readNBytes(LOOK_AHEAD);
        start.reset();
        FileKind kind = FileKind.find(Arrays.copyOf(head, Math.min(head.length, FileKind.HEAD_LENGTH)))
                .orElse(null);
        if (kind != null && !kind.is(wanted)) {
            start.close();
            throw new ForeignFileException(kind.message(wanted));
        }
        if (startsWith(head, 0xFF, 0xFE) || alternatesWithZeros(head, 1)) {
            return utf16(start, StandardCharsets.UTF_16LE, alternatesWithZeros(head, 1), otherEncoding);
        }
        if (startsWith(head, 0xFE, 0xFF) || alternatesWithZeros(head, 0)) {
            return utf16(start, StandardCharsets.UTF_16BE, alternatesWithZeros(head, 0), otherEncoding);
        }
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            start.skipNBytes(3);
        }
        Runnable notUtf8 = () -> otherEncoding.accept("Windows-1252");
        return new BufferedReader(new LenientReader(start, beginsAsUtf8(head), notUtf8));
    }

    /** Whether the bytes are UTF-8; when there are more of them, the last sign may be cut off. */
    private static boolean beginsAsUtf8(byte[] head) {
        boolean complete = head.length < LOOK_AHEAD;
        CharBuffer signs = CharBuffer.allocate(head.length);
        return !StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(head), signs, complete)
                .isError();
    }

    private static BufferedReader utf16(
            InputStream bytes, Charset charset, boolean unmarked, Consumer<String> otherEncoding) throws IOException {
        otherEncoding.accept("UTF-16");
        bytes.skipNBytes(unmarked ? 0 : 2);
        return new BufferedReader(new InputStreamReader(bytes, charset));
    }

    /** Whether the text begins with two signs of ASCII as UTF-16 has them, where nobody wrote a byte-order mark. */
    private static boolean alternatesWithZeros(byte[] head, int firstZero) {
        return head.length >= 4
                && head[firstZero] == 0
                && head[firstZero + 2] == 0
                && head[1 - firstZero] > 0
                && head[3 - firstZero] > 0;
    }

    private static boolean startsWith(byte[] head, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= head.length || (head[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
