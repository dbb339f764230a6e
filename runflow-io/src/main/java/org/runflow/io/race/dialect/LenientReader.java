package org.runflow.io.race.dialect;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Decodes UTF-8 or Windows-1252 in one pass, so that a file of any size takes little memory. A text of which only ASCII was seen when the first byte
 * comes that is no UTF-8 is Windows-1252; one that held other signs in UTF-8 stays UTF-8, and the byte becomes {@code U+FFFD}.
 */
final class LenientReader extends Reader {
    private static final int BUFFER_SIZE = 8192;
    private static final int LAST_ASCII = 0x7F;

    private final InputStream bytes;
    private final Runnable notUtf8;
    private final ByteBuffer encoded = ByteBuffer.allocate(BUFFER_SIZE).flip();
    private final CharBuffer decoded = CharBuffer.allocate(BUFFER_SIZE).flip();
    private CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private boolean onlyAscii = true;
    private boolean ended;

    /**
     * Prepares to read.
     *
     * @param beginsAsUtf8 whether the beginning of the text is UTF-8, as far as somebody looked
     * @param notUtf8 told when the text turns out to be Windows-1252
     */
    LenientReader(InputStream bytes, boolean beginsAsUtf8, Runnable notUtf8) {
        this.bytes = bytes;
        this.notUtf8 = notUtf8;
        if (!beginsAsUtf8) {
            readAsWindows1252();
        }
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (!decoded.hasRemaining()) {
            if (ended && !encoded.hasRemaining()) {
                return -1;
            }
            decode();
        }
        int count = Math.min(length, decoded.remaining());
        decoded.get(target, offset, count);
        return count;
    }

    private void decode() throws IOException {
        decoded.clear();
        CoderResult result = decoder.decode(encoded, decoded, ended);
        decoded.flip();
        onlyAscii = onlyAscii && isAscii(decoded);
        if (result.isError() && onlyAscii) {
            readAsWindows1252();
        } else if (result.isError()) {
            decoder = replacing(StandardCharsets.UTF_8);
        } else if (result.isUnderflow() && !ended) {
            fill();
        }
    }

    private static boolean isAscii(CharBuffer text) {
        char[] signs = text.array();
        for (int i = text.position(); i < text.limit(); i++) {
            if (signs[i] > LAST_ASCII) {
                return false;
            }
        }
        return true;
    }

    private void readAsWindows1252() {
        notUtf8.run();
        decoder = replacing(Charset.forName("windows-1252"));
    }

    private static CharsetDecoder replacing(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
    }

    private void fill() throws IOException {
        encoded.compact();
        int count = bytes.read(encoded.array(), encoded.position(), encoded.remaining());
        if (count < 0) {
            ended = true;
        } else {
            encoded.position(encoded.position() + count);
        }
        encoded.flip();
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
