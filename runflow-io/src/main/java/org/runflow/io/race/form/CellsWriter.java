package org.runflow.io.race.form;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.NumberOutput;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.runflow.io.json.JsonText;
import org.runflow.race.density.SegmentCells;
import org.runflow.race.model.RaceClock;
import org.runflow.race.service.FlagReason;
import org.runflow.race.service.LevelOfService;
import org.runflow.race.service.Severity;

/** Writes the cells of a day as they are published, one array per column. */
final class CellsWriter implements CellsForm {
    private static final Map<LevelOfService, SerializableString> LEVELS = words(LevelOfService.class);
    private static final Map<Severity, SerializableString> SEVERITIES = words(Severity.class);

    /** Whether the document has the column that schema 1.0.0 had beside the rows of FORMATS §2. */
    private final boolean withDistance;

    CellsWriter(boolean withDistance) {
        this.withDistance = withDistance;
    }

    @Override
    public void begin(JsonGenerator json) {}

    @Override
    public void columns(SegmentCells cells, RaceClock clock, JsonGenerator json) throws IOException {
        CellsForm.column("bin", cells.size(), json, cell -> json.writeNumber(cells.bin(cell)));
        EdgeTexts edges = new EdgeTexts(cells);
        CellsForm.column("start_m", cells.size(), json, cell -> json.writeNumber(edges.start(cell)));
        CellsForm.column("end_m", cells.size(), json, cell -> json.writeNumber(edges.end(cell)));
        writeWindowStarts(cells, clock, json);
        CellsForm.column("window_s", cells.size(), json, cell -> json.writeNumber(cells.windowS()));
        CellsForm.column("person_ms", cells.size(), json, cell -> json.writeNumber(cells.personMs(cell)));
        if (withDistance) {
            CellsForm.column("distance_um", cells.size(), json, cell -> json.writeNumber(cells.distanceUm(cell)));
        }
        CellsForm.column("density", cells.size(), json, cell -> json.writeNumber(cells.densityPerM2(cell)));
        CellsForm.column("throughput", cells.size(), json, cell -> json.writeNumber(cells.throughputPerS(cell)));
        CellsForm.column(
                "specific_flow", cells.size(), json, cell -> json.writeNumber(cells.specificFlowPerMinM(cell)));
        CellsForm.column("mean_speed", cells.size(), json, cell -> json.writeNumber(cells.meanSpeedMPerS(cell)));
        CellsForm.column("los", cells.size(), json, cell -> json.writeString(LEVELS.get(cells.level(cell))));
        CellsForm.column(
                "utilization_percentile",
                cells.size(),
                json,
                cell -> json.writeNumber(cells.utilizationPercentile(cell)));
        CellsForm.column(
                "flag_severity", cells.size(), json, cell -> json.writeString(SEVERITIES.get(cells.severity(cell))));
        Map<List<FlagReason>, SerializableString> texts = new HashMap<>();
        CellsForm.column(
                "flag_reason",
                cells.size(),
                json,
                cell -> json.writeString(texts.computeIfAbsent(cells.flag(cell).reasons(), CellsWriter::text)));
    }

    /** Cells come window by window, so each instant is formatted once. */
    private static void writeWindowStarts(SegmentCells cells, RaceClock clock, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("window_start");
        SerializableString text = new SerializedString("");
        for (int cell = 0; cell < cells.size(); cell++) {
            if (cell == 0 || cells.window(cell) != cells.window(cell - 1)) {
                OffsetDateTime start = clock.at(cells.windowStartMillis(cell));
                text = new SerializedString(RaceClock.isoText(start));
            }
            json.writeString(text);
        }
        json.writeEndArray();
    }

    private static SerializableString text(List<FlagReason> reasons) {
        return new SerializedString(reasons.stream()
                .map(reason -> reason.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("+")));
    }

    private static <E extends Enum<E>> Map<E, SerializableString> words(Class<E> type) {
        Map<E, SerializableString> words = new EnumMap<>(type);
        for (E constant : type.getEnumConstants()) {
            words.put(constant, new SerializedString(JsonText.word(constant)));
        }
        return words;
    }

    /** Edges of bins as numbers are written; a bin has cells in many windows. */
    private static final class EdgeTexts {
        private final SegmentCells cells;
        private final @Nullable String[] starts;
        private final @Nullable String[] ends;

        EdgeTexts(SegmentCells cells) {
            this.cells = cells;
            this.starts = new String[cells.binCount()];
            this.ends = new String[cells.binCount()];
        }

        String start(int cell) {
            return text(starts, cell, cells.startM(cell));
        }

        String end(int cell) {
            return text(ends, cell, cells.endM(cell));
        }

        private String text(@Nullable String[] known, int cell, double edgeM) {
            int bin = cells.bin(cell);
            String text = known[bin];
            if (text == null) {
                text = NumberOutput.toString(edgeM, true);
                known[bin] = text;
            }
            return text;
        }
    }
}
