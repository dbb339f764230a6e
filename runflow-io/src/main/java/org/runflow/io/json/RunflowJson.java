package org.runflow.io.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.UncheckedIOException;
import java.util.Set;
import org.runflow.race.DayOverview;
import org.runflow.race.density.DayFlags;
import org.runflow.race.density.SegmentFlags;
import org.runflow.race.display.ActiveWindow;
import org.runflow.race.display.Captions;
import org.runflow.race.display.SegmentCaption;
import org.runflow.race.experience.OperationalStatus;
import org.runflow.race.flow.FlowRowResult;
import org.runflow.race.location.TimedLocation;
import org.runflow.value.ById;

/**
 * The one mapper, never reconfigured: missing, unknown and duplicate properties and nulls are errors; absent values are omitted; property order is
 * that of the record; numbers are the shortest that read back the same. Safe for use by several threads.
 */
public final class RunflowJson {
    private static final JsonMapper MAPPER = mapper();
    private static final DefaultPrettyPrinter PRETTY =
            new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));

    private RunflowJson() {}

    /**
     * {@return a value as a text for people: indented, lines end with {@code \n}, the last one too}
     *
     * @param value a record, or a tree of plain values
     */
    public static String pretty(Object value) {
        try {
            return prettyWriter().writeValueAsString(value) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(
                    "could not be written as JSON: a " + value.getClass().getName(), e);
        }
    }

    /** {@return a writer for people: indented, lines end with {@code \n}} */
    static ObjectWriter prettyWriter() {
        return MAPPER.writer(PRETTY);
    }

    /** {@return a writer for programs: one line} */
    static ObjectWriter compactWriter() {
        return MAPPER.writer();
    }

    /**
     * {@return a reader of one type}
     *
     * @param type a record
     */
    static ObjectReader reader(Class<?> type) {
        return MAPPER.readerFor(type);
    }

    static JsonMapper shared() {
        return MAPPER;
    }

    private static JsonMapper mapper() {
        SimpleModule race = new SimpleModule("race");
        RaceTimes.addTo(race);
        LowerCaseEnums.addTo(race);
        return JsonMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION, StreamReadFeature.USE_FAST_DOUBLE_PARSER)
                .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
                .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS, MapperFeature.AUTO_DETECT_IS_GETTERS)
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
                .propertyNamingStrategy(new SnakeNames())
                .addModules(
                        new Jdk8Module(),
                        new JavaTimeModule(),
                        race,
                        keyedLists(),
                        new FlatRecords(),
                        new EngineTypes())
                .addMixIn(DayFlags.class, AsList.class)
                .addMixIn(Captions.class, BySegment.class)
                .addMixIn(FlowRowResult.class, FlatFlowRow.class)
                .addMixIn(OperationalStatus.Status.class, Labelled.class)
                .addMixIn(ActiveWindow.class, StartAndEnd.class)
                .build();
    }

    private static KeyedLists keyedLists() {
        return new KeyedLists(
                Set.of(FlowRowResult.class, TimedLocation.class, SegmentFlags.class, DayOverview.Stretch.class));
    }

    /** Flags are a list at the top of their file. */
    @SuppressWarnings("UnusedVariable")
    private abstract static class AsList {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        AsList(ById<SegmentFlags> segments) {}

        @JsonValue
        abstract ById<SegmentFlags> segments();
    }

    /** Captions are an object by segment at the top of their file. */
    @SuppressWarnings("UnusedVariable")
    private abstract static class BySegment {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        BySegment(ById<SegmentCaption> segments) {}

        @JsonValue
        abstract ById<SegmentCaption> segments();
    }

    /** A word for people rather than the name of the constant. */
    private interface Labelled {
        @JsonValue
        String label();
    }

    /** Two instants in a list. */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    private interface StartAndEnd {}
}
