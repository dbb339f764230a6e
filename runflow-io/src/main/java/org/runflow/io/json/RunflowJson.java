package org.runflow.io.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The rules of every JSON document: missing, unknown and duplicate properties and nulls are errors; absent values are omitted; property order is
 * that of the record; numbers are the shortest that read back the same. What is not said of shapes here is theirs: {@link JsonShapes}. Safe for use by
 * several threads.
 */
public final class RunflowJson {
    private RunflowJson() {}

    /**
     * {@return a value as a text for people: indented, lines end with {@code \n}, the last one too}
     *
     * @param value a record, or a tree of plain values
     */
    public static String pretty(Object value) {
        try {
            return text(value) + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "could not be written as JSON: a " + value.getClass().getName(), e);
        }
    }

    private static String text(Object value) throws IOException {
        PlainForm form = PlainJson.find(value, JsonShapes.none());
        if (form == null) {
            return prettyWriter(JsonShapes.none()).writeValueAsString(value);
        }
        StringWriter text = new StringWriter();
        try (JsonGenerator json = PlainJson.generator(text)) {
            form.write(value, json);
        }
        return text.toString();
    }

    /** {@return a writer for programs: one line} */
    static ObjectWriter compactWriter(JsonShapes shapes) {
        return shapes.mapper().writer();
    }

    /**
     * {@return a reader of one type}
     *
     * @param type a record
     */
    static ObjectReader reader(Class<?> type) {
        return shared().readerFor(type);
    }

    /** {@return a writer for people that knows some shapes} */
    static ObjectWriter prettyWriter(JsonShapes shapes) {
        return shapes.mapper().writer(JsonForm.layout());
    }

    /** {@return the mapper for the engine's own documents} */
    static JsonMapper shared() {
        return Shared.MAPPER;
    }

    private static final class Shared {
        private static final JsonMapper MAPPER = builder(new KeyedLists(Set.of(), Set.of()), List.of())
                .addModules(new SensibleTimes(), OwnRecords.ofLibrary(EngineTypes::isSaid))
                .build();
    }

    /** A mapper for artifacts that knows some shapes beside those of the engine. */
    static JsonMapper mapper(
            KeyedLists lists,
            Map<Class<?>, Class<?>> annotated,
            Collection<TextForm<?>> texts,
            Predicate<Class<?>> said) {
        JsonMapper.Builder mapper =
                builder(lists, texts).addModules(new ArtifactTypes(said), OwnRecords.ofLibrary(said));
        annotated.forEach(mapper::addMixIn);
        return mapper.build();
    }

    private static JsonMapper.Builder builder(KeyedLists lists, Collection<TextForm<?>> texts) {
        SimpleModule shapes = new SimpleModule("shapes");
        texts.forEach(form -> form.addTo(shapes));
        LowerCaseEnums.addTo(shapes);
        LongNumbers.addTo(shapes);
        return JsonMapper.builder(JsonForm.factory())
                .accessorNaming(new ComponentNames())
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS, MapperFeature.AUTO_DETECT_IS_GETTERS)
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .disable(
                        DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE,
                        DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.FAIL_ON_EMPTY_BEANS)
                .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
                .propertyNamingStrategy(new SnakeNames())
                .addModules(
                        new Jdk8Module(), new JavaTimeModule(), shapes, lists, new FlatRecords(), new EngineTypes());
    }
}
