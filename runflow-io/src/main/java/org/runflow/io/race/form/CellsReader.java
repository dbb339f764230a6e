package org.runflow.io.race.form;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.runflow.race.density.DensityCells;
import org.runflow.race.density.SegmentCells;
import org.runflow.race.density.SegmentCellsBuilder;
import org.runflow.race.model.DayHeader;
import org.runflow.race.model.RaceClock;
import org.runflow.race.service.Flag;
import org.runflow.race.service.FlagReason;
import org.runflow.race.service.LevelOfService;
import org.runflow.race.service.Severity;
import org.runflow.value.ById;

/** Reads what {@link CellsDocument} writes in either form; columns that follow from others are passed over. */
final class CellsReader {
    private final JsonParser json;
    private final CellsFields fields;
    private final boolean withDistance;
    private boolean areExact;
    private boolean areRanked = true;

    /**
     * Begins to read.
     *
     * @param json the document
     * @param withDistance whether it has the column of schema 1.0.0
     */
    CellsReader(JsonParser json, boolean withDistance) {
        this.json = json;
        this.fields = new CellsFields(json);
        this.withDistance = withDistance;
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
        fields.require(json.nextToken() == JsonToken.START_OBJECT, "cells must be an object");
        String version = fields.text("schema_version");
        fields.require(version.equals(schema), "schema version is " + version + ", expected " + schema);
        String day = day();
        LocalDate date = LocalDate.parse(fields.text("date"));
        ZoneOffset offset = ZoneOffset.of(fields.text("utc_offset"));
        List<String> events = fields.texts("events");
        fields.next("segments");
        List<SegmentCells> segments = new ArrayList<>();
        for (String id = json.nextFieldName(); id != null; id = json.nextFieldName()) {
            segments.add(segment(id, new RaceClock(date, offset)));
        }
        fields.require(
                json.nextToken() == JsonToken.END_OBJECT && json.nextToken() == null,
                "the document must end after its segments");
        DensityCells cells = new DensityCells(new DayHeader(day, date, offset, events), ById.of(segments));
        return areExact && areRanked ? cells.ranked() : cells;
    }

    /** Reads which form it is, where it is not the published one, and the day. */
    private String day() throws IOException {
        String first = json.nextFieldName();
        json.nextToken();
        areExact = "form".equals(first);
        if (areExact) {
            fields.require(json.getText().equals(ExactCells.NAME), "the form is called " + json.getText());
            fields.next("ranked");
            areRanked = json.getBooleanValue();
            return fields.text("day");
        }
        fields.require("day".equals(first), "expected property 'day', found '" + first + "'");
        return json.getText();
    }

    private SegmentCells segment(String id, RaceClock clock) throws IOException {
        fields.require(json.nextToken() == JsonToken.START_OBJECT, "segment '" + id + "' must be an object");
        int size = fields.integer("cells");
        double lengthM = fields.number("length_m");
        double widthM = fields.number("width_m");
        double binM = fields.number("bin_m");
        int windowS = fields.integer("window_length_s");
        SegmentCellsBuilder cells = new SegmentCellsBuilder(id, lengthM, widthM, binM, windowS, size);
        SegmentCells read =
                areExact ? ExactCells.read(fields, cells, size, windowS, areRanked) : columns(cells, size, clock);
        fields.require(json.nextToken() == JsonToken.END_OBJECT, "segment '" + id + "' must end after its columns");
        return read;
    }

    private SegmentCells columns(SegmentCellsBuilder cells, int size, RaceClock clock) throws IOException {
        int[] bins = fields.column("bin", int[].class, size);
        fields.skip("start_m", "end_m");
        String[] windowStarts = fields.column("window_start", String[].class, size);
        fields.skip("window_s");
        long[] personMs = fields.column("person_ms", long[].class, size);
        long[] distanceUm = withDistance ? fields.column("distance_um", long[].class, size) : new long[size];
        fields.skip("density");
        double[] throughput = fields.column("throughput", double[].class, size);
        fields.skip("specific_flow", "mean_speed");
        String[] levels = fields.column("los", String[].class, size);
        double[] utilization = fields.column("utilization_percentile", double[].class, size);
        String[] severities = fields.column("flag_severity", String[].class, size);
        String[] reasons = fields.column("flag_reason", String[].class, size);
        long windowStartMillis = 0;
        for (int cell = 0; cell < size; cell++) {
            if (cell == 0 || !windowStarts[cell].equals(windowStarts[cell - 1])) {
                windowStartMillis = clock.millisOf(OffsetDateTime.parse(windowStarts[cell]));
            }
            cells.cell(
                    bins[cell],
                    windowStartMillis,
                    personMs[cell],
                    withDistance ? distanceUm[cell] : cells.distanceUm(bins[cell], throughput[cell]),
                    LevelOfService.valueOf(levels[cell]),
                    utilization[cell],
                    flag(severities[cell], reasons[cell]));
        }
        return cells.build();
    }

    private static Flag flag(String severity, String reasons) {
        List<FlagReason> parsed = reasons.isEmpty()
                ? List.of()
                : Arrays.stream(reasons.split("\\+"))
                        .map(reason -> FlagReason.valueOf(reason.toUpperCase(Locale.ROOT)))
                        .toList();
        return new Flag(Severity.valueOf(severity.toUpperCase(Locale.ROOT)), parsed);
    }
}
