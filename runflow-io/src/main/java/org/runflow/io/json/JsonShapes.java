package org.runflow.io.json;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How types look in JSON that are not simply their components in order. Whoever brings types to a workspace brings their shapes; the engine's own
 * are always there. Immutable; safe for use by several threads.
 */
public final class JsonShapes {
    private static final JsonShapes NONE = new JsonShapes(Map.of(), Map.of(), Map.of());

    private final Map<Class<?>, Function<Object, String>> keyed;
    private final Map<Class<?>, Class<?>> annotated;
    private final Map<Class<?>, TextForm<?>> texts;
    private @Nullable JsonMapper mapper;

    private JsonShapes(
            Map<Class<?>, Function<Object, String>> keyed,
            Map<Class<?>, Class<?>> annotated,
            Map<Class<?>, TextForm<?>> texts) {
        this.keyed = keyed;
        this.annotated = annotated;
        this.texts = texts;
    }

    /** Begins without any shape: records are objects, lists are lists. */
    public static JsonShapes none() {
        return NONE;
    }

    /**
     * Shows every list of such elements as an object by id, in the order of the list.
     *
     * @param element class of the elements
     * @param id of an element, different for each element of a list
     * @param <T> type of the elements
     * @return these shapes and that one
     */
    public <T> JsonShapes keyed(Class<T> element, Function<? super T, String> id) {
        return new JsonShapes(with(keyed, element, each -> id.apply(element.cast(each))), annotated, texts);
    }

    /**
     * Takes the annotations of one class for another, which need not know of JSON.
     *
     * @param type to be shown
     * @param annotations a class or interface that declares what {@code type} declares, with annotations of Jackson
     * @return these shapes and that one
     */
    public JsonShapes annotated(Class<?> type, Class<?> annotations) {
        return new JsonShapes(keyed, with(annotated, type, annotations), texts);
    }

    /**
     * Shows every value of a class as a text.
     *
     * @param type of the values
     * @param write gives the text of a value
     * @param read gives the value of a text; throws {@code IllegalArgumentException} or {@code DateTimeException} for a text that is none
     * @param <T> type of the values
     * @return these shapes and that one
     */
    public <T> JsonShapes text(Class<T> type, Function<? super T, String> write, Function<String, ? extends T> read) {
        return new JsonShapes(keyed, annotated, with(texts, type, new TextForm<>(type, write, read)));
    }

    /**
     * Adds the shapes of somebody else.
     *
     * @param others which win where both say something of a class
     * @return these shapes and those
     */
    public JsonShapes and(JsonShapes others) {
        return others == NONE
                ? this
                : new JsonShapes(
                        with(keyed, others.keyed), with(annotated, others.annotated), with(texts, others.texts));
    }

    /** The mapper that knows these shapes, made when it is first needed. */
    synchronized JsonMapper mapper() {
        JsonMapper made = mapper;
        if (made == null) {
            made = RunflowJson.mapper(keyed, annotated, texts.values());
            mapper = made;
        }
        return made;
    }

    private static <K, V> Map<K, V> with(Map<K, V> some, K key, V value) {
        return with(some, Map.of(key, value));
    }

    private static <K, V> Map<K, V> with(Map<K, V> some, Map<K, V> more) {
        Map<K, V> all = new LinkedHashMap<>(some);
        all.putAll(more);
        return all;
    }
}
