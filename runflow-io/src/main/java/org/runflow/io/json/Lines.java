package org.runflow.io.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Lays out one list or object with a line for each element or entry, and nothing between the parts of these. For one of them, by one thread. */
final class Lines implements PrettyPrinter {
    private static final char LINE_END = '\n';

    private final PrettyPrinter around;
    private int depth;

    /**
     * Begins before the list.
     *
     * @param around lays out what the list stands in
     */
    Lines(PrettyPrinter around) {
        this.around = around;
    }

    /** Lays out what is written next in lines, where it is laid out at all. Returns how it was before, to be set again behind it. */
    static @Nullable PrettyPrinter begin(JsonGenerator json) {
        PrettyPrinter around = json.getPrettyPrinter();
        if (around != null) {
            json.setPrettyPrinter(new Lines(around));
        }
        return around;
    }

    @Override
    public void writeRootValueSeparator(JsonGenerator json) throws IOException {
        around.writeRootValueSeparator(json);
    }

    @Override
    public void writeStartArray(JsonGenerator json) throws IOException {
        json.writeRaw('[');
        depth++;
    }

    @Override
    public void beforeArrayValues(JsonGenerator json) throws IOException {
        endLine(json);
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
        json.writeRaw(',');
        endLine(json);
    }

    @Override
    public void writeEndArray(JsonGenerator json, int values) throws IOException {
        if (values > 0) {
            endLine(json);
        }
        depth--;
        json.writeRaw(']');
    }

    @Override
    public void writeStartObject(JsonGenerator json) throws IOException {
        json.writeRaw('{');
        depth++;
    }

    @Override
    public void beforeObjectEntries(JsonGenerator json) throws IOException {
        endLine(json);
    }

    @Override
    public void writeObjectFieldValueSeparator(JsonGenerator json) throws IOException {
        if (depth == 0) {
            around.writeObjectFieldValueSeparator(json);
        } else {
            json.writeRaw(':');
        }
    }

    @Override
    public void writeObjectEntrySeparator(JsonGenerator json) throws IOException {
        json.writeRaw(',');
        endLine(json);
    }

    @Override
    public void writeEndObject(JsonGenerator json, int entries) throws IOException {
        if (entries > 0) {
            endLine(json);
        }
        depth--;
        json.writeRaw('}');
    }

    private void endLine(JsonGenerator json) throws IOException {
        if (depth == 1) {
            json.writeRaw(LINE_END);
        }
    }
}
