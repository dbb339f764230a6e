package org.runflow.io.race.form;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.runflow.io.deflate.QuickGzip;
import org.runflow.race.flow.RunnerLoads;
import org.runflow.race.flow.RunnerLoadsBuilder;
import org.runflow.race.model.DayHeader;
import org.runflow.store.Codec;

/**
 * Passes of every runner as compressed JSON in columns. {@code row} and {@code runner} are indices into {@code flow_ids} and {@code runner_ids};
 * an empty text in {@code most_passed_by} stands for nobody.
 */
final class RunnerLoadsCodec implements Codec<RunnerLoads> {
    private static final List<String> PROPERTIES = List.of(
            "schema_version",
            "day",
            "date",
            "utc_offset",
            "events",
            "flow_ids",
            "runner_ids",
            "runner_events",
            "most_passed_by",
            "row",
            "runner",
            "passes_made",
            "passes_suffered");

    private final String schema;

    /**
     * Makes a codec.
     *
     * @param schema version written into and expected from every document
     */
    public RunnerLoadsCodec(String schema) {
        this.schema = schema;
    }

    @Override
    public boolean isProven() {
        return true;
    }

    @Override
    public String mediaType() {
        return "application/gzip";
    }

    @Override
    public void encode(RunnerLoads loads, OutputStream out) throws IOException {
        List<Integer> runners = IntStream.range(0, loads.runners()).boxed().toList();
        QuickGzip zipped = new QuickGzip(out);
        try (JsonGenerator json = ColumnJson.MAPPER.createGenerator(zipped)) {
            json.writeStartObject();
            json.writeStringField("schema_version", schema);
            json.writeStringField("day", loads.day());
            json.writeStringField("date", loads.date().toString());
            json.writeStringField("utc_offset", loads.utcOffset().getId());
            texts(json, "events", loads.events());
            texts(json, "flow_ids", loads.flowIds());
            texts(json, "runner_ids", runners.stream().map(loads::runnerId).toList());
            texts(
                    json,
                    "runner_events",
                    runners.stream().map(loads::runnerEvent).toList());
            texts(
                    json,
                    "most_passed_by",
                    runners.stream()
                            .map(runner -> loads.findMostPassedBy(runner).orElse(""))
                            .toList());
            numbers(json, "row", loads.size(), loads::row);
            numbers(json, "runner", loads.size(), loads::runner);
            numbers(json, "passes_made", loads.size(), loads::passesMade);
            numbers(json, "passes_suffered", loads.size(), loads::passesSuffered);
            json.writeEndObject();
        }
        zipped.finish();
    }

    @Override
    public RunnerLoads decode(InputStream in) throws IOException {
        JsonNode document = ColumnJson.MAPPER.readTree(new GZIPInputStream(in));
        try {
            return read(document);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw JsonMappingException.from(
                    (JsonParser) null, "the document does not hold the passes of runners: " + e.getMessage(), e);
        }
    }

    private RunnerLoads read(JsonNode document) throws IOException {
        List<String> properties = document.properties().stream()
                .map(property -> property.getKey())
                .toList();
        require(properties.equals(PROPERTIES), "expected the properties " + PROPERTIES + ", found " + properties);
        String version = document.get("schema_version").asText();
        require(version.equals(schema), "schema version is " + version + ", expected " + schema);
        RunnerLoadsBuilder loads = RunnerLoads.builder(new DayHeader(
                text(document, "day"),
                LocalDate.parse(text(document, "date")),
                ZoneOffset.of(text(document, "utc_offset")),
                Arrays.asList(column(document, "events", String[].class))));
        Arrays.asList(column(document, "flow_ids", String[].class)).forEach(loads::row);
        addRunners(document, loads);
        addEntries(document, loads);
        return loads.build();
    }

    private static void addRunners(JsonNode document, RunnerLoadsBuilder loads) throws IOException {
        String[] ids = column(document, "runner_ids", String[].class);
        String[] events = column(document, "runner_events", String[].class);
        String[] passers = column(document, "most_passed_by", String[].class);
        require(
                ids.length == events.length && ids.length == passers.length,
                "every column of runners needs " + ids.length + " values");
        for (int i = 0; i < ids.length; i++) {
            loads.runner(ids[i], events[i], Optional.of(passers[i]).filter(event -> !event.isEmpty()));
        }
    }

    private static void addEntries(JsonNode document, RunnerLoadsBuilder loads) throws IOException {
        int[] rows = column(document, "row", int[].class);
        int[] runners = column(document, "runner", int[].class);
        int[] made = column(document, "passes_made", int[].class);
        int[] suffered = column(document, "passes_suffered", int[].class);
        require(
                rows.length == runners.length && rows.length == made.length && rows.length == suffered.length,
                "every column of passes needs " + rows.length + " values");
        for (int i = 0; i < rows.length; i++) {
            loads.entry(rows[i], runners[i], made[i], suffered[i]);
        }
    }

    private static void texts(JsonGenerator json, String name, List<String> values) throws IOException {
        json.writeFieldName(name);
        json.writeArray(values.toArray(String[]::new), 0, values.size());
    }

    private static void numbers(JsonGenerator json, String name, int size, IntUnaryOperator value) throws IOException {
        json.writeFieldName(name);
        json.writeArray(IntStream.range(0, size).map(value).toArray(), 0, size);
    }

    private static String text(JsonNode document, String name) {
        JsonNode value = document.get(name);
        require(value.isTextual(), "expected a text in '" + name + "', found " + value);
        return value.asText();
    }

    private static <C> C column(JsonNode document, String name, Class<C> type) throws IOException {
        return ColumnJson.MAPPER.treeToValue(document.get(name), type);
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
