package org.runflow.io.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** Values as lines of compact JSON. */
public final class JsonLine {
    private static final int LINE_END = '\n';

    private JsonLine() {}

    /**
     * @param value a record, list, map, text, number or {@code java.time} value
     * @return one line, UTF-8, with its line end
     * @throws IOException when the mapper does not know a type
     */
    public static byte[] of(Object value) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        RunflowJson.compactWriter().writeValue(line, value);
        line.write(LINE_END);
        return line.toByteArray();
    }

    /**
     * @param line without its line end
     * @param type of the value
     * @param <T> that type
     * @return the value
     * @throws IOException when the line does not hold such a value
     */
    public static <T> T read(String line, Class<T> type) throws IOException {
        return RunflowJson.reader(type).readValue(line);
    }
}
