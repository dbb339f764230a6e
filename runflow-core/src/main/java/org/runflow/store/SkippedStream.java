package org.runflow.store;

import java.io.IOException;
import java.io.InputStream;

/** Streams whose beginning nobody wants. */
final class SkippedStream {
    private SkippedStream() {}

    /** {@return the stream behind so many bytes; it is closed when it has not so many} */
    static InputStream behind(long bytes, InputStream in) throws IOException {
        try {
            in.skipNBytes(bytes);
            return in;
        } catch (IOException | RuntimeException | Error e) {
            in.close();
            throw e;
        }
    }
}
