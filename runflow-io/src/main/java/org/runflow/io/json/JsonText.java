package org.runflow.io.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whatever the one mapper knows - records, lists, maps, texts, numbers, {@code java.time} - as JSON in UTF-8, just as it is. */
public final class JsonText {
    private static final int LINE_END = '\n';
    private static final String UNNAMED = "a line or file";

    private JsonText() {}

    /**
     * Writes a value for people: indented, with a line end behind it.
     *
     * @param value to write; maps keep their order
     * @param out takes the text; flushed, not closed
     * @throws IOException from the target, or when the mapper does not know a type
     */
    public static void write(Object value, OutputStream out) throws IOException {
        write(value, out, JsonShapes.none());
    }

    /**
     * Writes a value for people: indented, with a line end behind it.
     *
     * @param value to write; maps keep their order
     * @param out takes the text; flushed, not closed
     * @param shapes of the types in it
     * @throws IOException from the target, or when the mapper does not know a type
     */
    public static void write(Object value, OutputStream out, JsonShapes shapes) throws IOException {
        PlainForm form = PlainJson.find(value, shapes);
        if (form == null) {
            RunflowJson.prettyWriter(shapes).writeValue(out, value);
        } else {
            try (JsonGenerator json = PlainJson.generator(out, true)) {
                form.write(value, json);
            }
        }
        end(out);
    }

    /** Ends a document for people. */
    static void end(OutputStream out) throws IOException {
        out.write(LINE_END);
        out.flush();
    }

    /**
     * Gives the word for a constant: its name in lower case; a single letter stays as it is.
     *
     * @param constant of any enum
     * @return the word, as documents hold it
     */
    public static String word(Enum<?> constant) {
        return LowerCaseEnums.text(constant);
    }

    /**
     * {@return the instant, read without a formatter; absent when it is not written as documents hold it, {@code 2026-09-14T12:00:00.25Z}}
     *
     * @param text any
     */
    public static Optional<Instant> findInstant(String text) {
        return PlainInstant.find(text);
    }

    /**
     * {@return under which name a component of a record stands in JSON, and in every other format with names}
     *
     * @param component of any record
     */
    public static String nameOf(RecordComponent component) {
        return RecordProperties.nameOf(component);
    }

    /**
     * {@return a value for programs: one line with its line end}
     *
     * @param value to write; maps keep their order
     * @throws IOException when the mapper does not know a type
     */
    public static byte[] line(Object value) throws IOException {
        return line(value, JsonShapes.none());
    }

    /**
     * Writes a value for programs: one line with its line end.
     *
     * @param value to write; maps keep their order
     * @param shapes of the types in it
     * @return the line
     * @throws IOException when the mapper does not know a type
     */
    public static byte[] line(Object value, JsonShapes shapes) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        PlainForm form = PlainJson.find(value, shapes);
        if (form == null) {
            RunflowJson.compactWriter(shapes).writeValue(line, value);
        } else {
            try (JsonGenerator json = PlainJson.generator(line, false)) {
                form.write(value, json);
            }
        }
        line.write(LINE_END);
        return line.toByteArray();
    }

    /**
     * {@return the value a text holds}
     *
     * @param content of a file or line
     * @param type of the value
     * @param <T> that type
     * @throws DamagedJsonException when it holds no such value
     * @throws IOException never else
     */
    public static <T> T read(byte[] content, Class<T> type) throws IOException {
        Optional<T> plain = PlainJson.find(content, type);
        return plain.isPresent() ? plain.get() : read(RunflowJson.reader(type), content, type);
    }

    /**
     * {@return the properties of an object of which no type is known, in their order: texts, numbers, truths, lists and maps}
     *
     * @param content of a file or line
     * @throws DamagedJsonException when it holds no object
     * @throws IOException never else
     */
    public static Map<String, Object> readMap(byte[] content) throws IOException {
        Optional<Map<String, Object>> plain = PlainJson.findMap(content);
        return plain.isPresent() ? plain.get() : read(RunflowJson.reader(Properties.class), content, Properties.class);
    }

    /** As the mapper wants to be told. */
    private static final class Properties extends LinkedHashMap<String, Object> {
        private static final long serialVersionUID = 1L;
    }

    /**
     * {@return the value a text holds}
     *
     * @param content of a file or line
     * @param type of the value
     * @param shapes of the types in it
     * @param <T> that type
     * @throws DamagedJsonException when it holds no such value
     * @throws IOException never else
     */
    public static <T> T read(byte[] content, Class<T> type, JsonShapes shapes) throws IOException {
        return read(shapes.mapper().readerFor(type), content, type);
    }

    private static <T> T read(ObjectReader reader, byte[] content, Class<T> type) throws IOException {
        try {
            @Nullable T value = reader.readValue(content, type);
            if (value == null) {
                throw new DamagedJsonException(UNNAMED, "it holds null");
            }
            return value;
        } catch (JsonProcessingException e) {
            throw new DamagedJsonException(UNNAMED, e);
        }
    }
}
