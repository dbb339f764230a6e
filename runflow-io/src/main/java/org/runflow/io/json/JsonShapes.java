package org.runflow.io.json;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.runflow.value.Identified;

/**
 * How types look in JSON that are not simply their components in order. Whoever brings types to a workspace brings their shapes; the engine's own
 * are always there. Immutable; safe for use by several threads.
 */
public final class JsonShapes {
    private static final JsonShapes NONE = new JsonShapes(Set.of(), Set.of(), Map.of(), Map.of());

    private final Set<Class<? extends Identified>> listed;
    private final Set<Class<? extends Identified>> inLines;
    private final Map<Class<?>, Class<?>> annotated;
    private final Map<Class<?>, TextForm<?>> texts;
    private final Map<Class<?>, List<String>> verdicts = new ConcurrentHashMap<>();
    private @Nullable JsonMapper mapper;

    private JsonShapes(
            Set<Class<? extends Identified>> listed,
            Set<Class<? extends Identified>> inLines,
            Map<Class<?>, Class<?>> annotated,
            Map<Class<?>, TextForm<?>> texts) {
        this.listed = listed;
        this.inLines = inLines;
        this.annotated = annotated;
        this.texts = texts;
    }

    /** Begins without any shape: records are objects, lists are lists, and what is kept by id is an object by id, in its order. */
    public static JsonShapes none() {
        return NONE;
    }

    /**
     * Shows things of one class as a list even where they are kept by id.
     *
     * @param element class of the things
     * @return these shapes and that one
     */
    public JsonShapes listed(Class<? extends Identified> element) {
        return new JsonShapes(with(listed, Set.of(element)), inLines, annotated, texts);
    }

    /**
     * Shows things of one class as a list with a line for each of them, even where they are kept by id: half as long, and still read line by line.
     *
     * @param element class of the things
     * @return these shapes and that one
     */
    public JsonShapes inLines(Class<? extends Identified> element) {
        return new JsonShapes(with(listed, Set.of(element)), with(inLines, Set.of(element)), annotated, texts);
    }

    /**
     * Shows things of one class, which are kept by id, as an object with a line for each of them: half as long, and still read line by line.
     *
     * @param element class of the things
     * @return these shapes and that one
     */
    public JsonShapes inLinesById(Class<? extends Identified> element) {
        return new JsonShapes(listed, with(inLines, Set.of(element)), annotated, texts);
    }

    /**
     * Takes the annotations of one class for another, which need not know of JSON.
     *
     * @param type to be shown
     * @param annotations a class or interface that declares what {@code type} declares, with annotations of Jackson
     * @return these shapes and that one
     */
    public JsonShapes annotated(Class<?> type, Class<?> annotations) {
        return new JsonShapes(listed, inLines, with(annotated, type, annotations), texts);
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
        return new JsonShapes(listed, inLines, annotated, with(texts, type, new TextForm<>(type, write, read)));
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
                        with(listed, others.listed),
                        with(inLines, others.inLines),
                        with(annotated, others.annotated),
                        with(texts, others.texts));
    }

    /** The mapper that knows these shapes, made when it is first needed. */
    synchronized JsonMapper mapper() {
        JsonMapper made = mapper;
        if (made == null) {
            made = RunflowJson.mapper(new KeyedLists(listed, inLines), annotated, texts.values(), this::isSaid);
            mapper = made;
        }
        return made;
    }

    /**
     * Says why not every value of a type would come back from its document as it was, naming the components. Works it out once for each type.
     *
     * @param type at the top of a document
     * @param headerProperty that begins every document
     */
    Optional<String> verdict(Class<?> type, String headerProperty) {
        List<String> problems = verdicts.get(type);
        if (problems == null) {
            problems = problems(type, headerProperty);
            verdicts.put(type, problems);
        }
        return problems.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "JSON could not give back every " + type.getTypeName() + ": " + String.join(" ", problems));
    }

    /** Returns a sentence for each component that would not come back; none when all would. */
    List<String> problems(Class<?> type, String headerProperty) {
        return new KeptTypes(mapper().getTypeFactory(), this::isSaid).problems(type, headerProperty);
    }

    /**
     * Whether nothing has been said of types of the JDK but for times, so that maps, lists, texts and numbers look as they do without shapes; what they hold is to be asked for by {@link #leave}.
     */
    boolean leaveTrees() {
        return this == NONE || (areOthers(annotated.keySet()) && areOthers(texts.keySet()));
    }

    /** Whether nothing has been said here of any of these types. */
    boolean leave(Set<Class<?>> types) {
        return this == NONE
                || (Collections.disjoint(annotated.keySet(), types) && Collections.disjoint(texts.keySet(), types));
    }

    private static boolean areOthers(Set<Class<?>> types) {
        for (Class<?> type : types) {
            boolean isTime = type.getName().startsWith("java.time.") && !type.isInterface();
            if (type.getName().startsWith("java.") && !isTime) {
                return false;
            }
        }
        return true;
    }

    /** Whether it has been said how the type looks. */
    private boolean isSaid(Class<?> type) {
        return annotated.containsKey(type) || texts.containsKey(type) || EngineTypes.isSaid(type);
    }

    private static <E> Set<E> with(Set<E> some, Set<E> more) {
        Set<E> all = new LinkedHashSet<>(some);
        all.addAll(more);
        return all;
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
