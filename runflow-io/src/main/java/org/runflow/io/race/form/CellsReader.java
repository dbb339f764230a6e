package org.runflow.io.race.form;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.runflow.race.density.DensityCells;
import org.runflow.race.density.SegmentCells;
import org.runflow.race.density.SegmentCellsBuilder;
import org.runflow.race.model.RaceClock;
import org.runflow.race.service.Flag;
import org.runflow.race.service.FlagReason;
import org.runflow.race.service.LevelOfService;
import org.runflow.race.service.Severity;

/** Reads what {@link CellsWriter} writes; columns that follow from others are passed over. */
final class CellsReader {
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
    private static final ObjectReader PART =
            ColumnJson.MAPPER.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final JsonParser json;

    CellsReader(JsonParser json) {
        this.json = json;
    }

    DensityCells read(String schema) throws IOException {
        try {
            return document(schema);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw JsonMappingException.from(
                    json, "the document does not hold the cells of a day: " + e.getMessage(), e);
        }
    }

    private DensityCells document(String schema) throws IOException {
        require(json.nextToken() == JsonToken.START_OBJECT, "cells must be an object");
        String version = text("schema_version");
        require(version.equals(schema), "schema version is " + version + ", expected " + schema);
        String day = text("day");
        LocalDate date = LocalDate.parse(text("date"));
        ZoneOffset offset = ZoneOffset.of(text("utc_offset"));
        next("events");
        List<String> events = PART.forType(TEXTS).readValue(json);
        next("segments");
        List<SegmentCells> segments = new ArrayList<>();
        for (String id = json.nextFieldName(); id != null; id = json.nextFieldName()) {
            segments.add(segment(id, new RaceClock(date, offset)));
        }
        require(
                json.nextToken() == JsonToken.END_OBJECT && json.nextToken() == null,
                "the document must end after its segments");
        return new DensityCells(day, date, offset, events, segments);
    }

    private SegmentCells segment(String id, RaceClock clock) throws IOException {
        require(json.nextToken() == JsonToken.START_OBJECT, "segment '" + id + "' must be an object");
        next("cells");
        int size = json.getIntValue();
        next("length_m");
        double lengthM = json.getDoubleValue();
        next("width_m");
        double widthM = json.getDoubleValue();
        next("bin_m");
        double binM = json.getDoubleValue();
        next("window_length_s");
        int windowS = json.getIntValue();
        int[] bins = column("bin", int[].class);
        skip("start_m", "end_m");
        String[] windowStarts = column("window_start", String[].class);
        skip("window_s");
        long[] personMs = column("person_ms", long[].class);
        long[] distanceUm = column("distance_um", long[].class);
        skip("density", "throughput", "specific_flow", "mean_speed");
        String[] levels = column("los", String[].class);
        double[] utilization = column("utilization_percentile", double[].class);
        String[] severities = column("flag_severity", String[].class);
        String[] reasons = column("flag_reason", String[].class);
        require(json.nextToken() == JsonToken.END_OBJECT, "segment '" + id + "' must end after its columns");
        boolean equallyLong = IntStream.of(
                        bins.length,
                        windowStarts.length,
                        personMs.length,
                        distanceUm.length,
                        levels.length,
                        utilization.length,
                        severities.length,
                        reasons.length)
                .allMatch(length -> length == size);
        require(equallyLong, "every column of segment '" + id + "' needs " + size + " values");

        SegmentCellsBuilder cells = new SegmentCellsBuilder(id, lengthM, widthM, binM, windowS, size);
        long windowStartMillis = 0;
        for (int cell = 0; cell < size; cell++) {
            if (cell == 0 || !windowStarts[cell].equals(windowStarts[cell - 1])) {
                windowStartMillis = clock.millisOf(OffsetDateTime.parse(windowStarts[cell]));
            }
            cells.cell(
                    bins[cell],
                    windowStartMillis,
                    personMs[cell],
                    distanceUm[cell],
                    LevelOfService.valueOf(levels[cell]),
                    utilization[cell],
                    flag(severities[cell], reasons[cell]));
        }
        return cells.build();
    }

    private <C> C column(String name, Class<C> type) throws IOException {
        next(name);
        return PART.forType(type).readValue(json);
    }

    private void skip(String... names) throws IOException {
        for (String name : names) {
            next(name);
            json.skipChildren();
        }
    }

    private static Flag flag(String severity, String reasons) {
        List<FlagReason> parsed = reasons.isEmpty()
                ? List.of()
                : Arrays.stream(reasons.split("\\+"))
                        .map(reason -> FlagReason.valueOf(reason.toUpperCase(Locale.ROOT)))
                        .toList();
        return new Flag(Severity.valueOf(severity.toUpperCase(Locale.ROOT)), parsed);
    }

    private String text(String property) throws IOException {
        next(property);
        return json.getText();
    }

    private void next(String property) throws IOException {
        String found = json.nextFieldName();
        require(property.equals(found), "expected property '" + property + "', found '" + found + "'");
        json.nextToken();
    }

    private void require(boolean condition, String message) throws IOException {
        if (!condition) {
            throw JsonMappingException.from(json, message);
        }
    }
}
