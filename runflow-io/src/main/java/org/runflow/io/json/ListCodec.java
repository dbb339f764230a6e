package org.runflow.io.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JavaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.runflow.store.Codec;

/**
 * A list as a JSON array of its elements, indented for people. It has no place for a version: the manifest knows it.
 *
 * @param <E> type of the elements
 */
final class ListCodec<E> implements Codec<List<E>> {
    private final Class<E> element;
    private final JsonShapes shapes;

    ListCodec(Class<E> element, JsonShapes shapes) {
        this.element = element;
        this.shapes = shapes;
    }

    @Override
    public List<String> problems() {
        return shapes.verdict(element, "").stream().toList();
    }

    @Override
    public String mediaType() {
        return "application/json";
    }

    /**
     * Writes a list.
     *
     * @throws IllegalArgumentException when its elements would not come back as they were; it names their components
     */
    @Override
    public void encode(List<E> value, OutputStream out) throws IOException {
        shapes.verdict(element, "").ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
        try (JsonGenerator json = RunflowJson.prettyWriter(shapes).createGenerator(out)) {
            shapes.mapper().writerFor(type()).writeValue(json, value);
            json.writeRaw('\n');
        }
    }

    @Override
    public List<E> decode(InputStream in) throws IOException {
        List<E> read = shapes.mapper().readerFor(type()).readValue(in);
        return List.copyOf(read);
    }

    private JavaType type() {
        return shapes.mapper().getTypeFactory().constructCollectionType(List.class, element);
    }
}
