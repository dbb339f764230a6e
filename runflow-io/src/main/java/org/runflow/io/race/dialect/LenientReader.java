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

/** Decodes UTF-8, and from the first byte on that is none, Windows-1252; in one pass, so that a file of any size takes little memory. */
final class LenientReader extends Reader {
    private static final int BUFFER_SIZE = 8192;

    private final InputStream bytes;
    private final Runnable notUtf8;
    private final ByteBuffer encoded = ByteBuffer.allocate(BUFFER_SIZE).flip();
    private final CharBuffer decoded = CharBuffer.allocate(BUFFER_SIZE).flip();
    private CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private boolean ended;

    LenientReader(InputStream bytes, Runnable notUtf8) {
        this.bytes = bytes;
        this.notUtf8 = notUtf8;
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
        if (result.isError()) {
            notUtf8.run();
            decoder = Charset.forName("windows-1252")
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE);
        } else if (result.isUnderflow() && !ended) {
            fill();
        }
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
