package org.runflow.io.race.form;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Compresses long columns of digits that hardly repeat: short repeats are not worth their names, and looking for longer ones pays only so far. */
final class NumberGzip extends GZIPOutputStream {
    private static final int BUFFER_BYTES = 1 << 16;
    private static final int LEVEL = 5;

    NumberGzip(OutputStream out) throws IOException {
        super(out, BUFFER_BYTES);
        def.setLevel(LEVEL);
        def.setStrategy(Deflater.FILTERED);
    }
}
