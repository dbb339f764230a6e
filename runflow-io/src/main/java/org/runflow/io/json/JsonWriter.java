package org.runflow.io.json;

import java.io.IOException;
import java.io.OutputStream;

/** Writes whatever the one mapper knows - records, lists, maps, texts, numbers, {@code java.time} - as indented JSON. */
public final class JsonWriter {
    private static final int LINE_END = '\n';

    private JsonWriter() {}

    /**
     * @param value to write; maps keep their order
     * @param out takes the text, UTF-8, with a line end behind it; flushed, not closed
     * @throws IOException from the target, or when the mapper does not know a type
     */
    public static void write(Object value, OutputStream out) throws IOException {
        RunflowJson.prettyWriter().writeValue(out, value);
        out.write(LINE_END);
        out.flush();
    }
}
