package org.runflow.io.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.runflow.store.Codec;

/**
 * Records as indented JSON by the one mapper, just as they are. Immutable; safe for use by several threads.
 *
 * @param <T> type of the record
 */
public final class RecordCodec<T> implements Codec<T> {
    private final Class<T> type;

    /**
     * @param type of the record
     */
    public RecordCodec(Class<T> type) {
        this.type = type;
    }

    @Override
    public String mediaType() {
        return "application/json";
    }

    @Override
    public void encode(T value, OutputStream out) throws IOException {
        JsonWriter.write(value, out);
    }

    @Override
    public T decode(InputStream in) throws IOException {
        return RunflowJson.reader(type).readValue(in);
    }
}
