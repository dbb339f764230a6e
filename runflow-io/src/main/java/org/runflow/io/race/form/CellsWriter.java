package org.runflow.io.race.form;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.runflow.io.json.JsonText;
import org.runflow.race.density.SegmentCells;
import org.runflow.race.model.RaceClock;
import org.runflow.race.service.FlagReason;

/** Writes the cells of a day as they are published, one array per column. */
final class CellsWriter implements CellsForm {
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
        CellsForm.column("start_m", cells.size(), json, cell -> json.writeNumber(cells.startM(cell)));
        CellsForm.column("end_m", cells.size(), json, cell -> json.writeNumber(cells.endM(cell)));
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
        CellsForm.column("los", cells.size(), json, cell -> json.writeString(JsonText.word(cells.level(cell))));
        CellsForm.column(
                "utilization_percentile",
                cells.size(),
                json,
                cell -> json.writeNumber(cells.utilizationPercentile(cell)));
        CellsForm.column(
                "flag_severity", cells.size(), json, cell -> json.writeString(JsonText.word(cells.severity(cell))));
        Map<List<FlagReason>, String> texts = new HashMap<>();
        CellsForm.column(
                "flag_reason",
                cells.size(),
                json,
                cell -> json.writeString(texts.computeIfAbsent(cells.flag(cell).reasons(), CellsWriter::text)));
    }

    /** Cells come window by window, so each instant is formatted once. */
    private static void writeWindowStarts(SegmentCells cells, RaceClock clock, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("window_start");
        String text = "";
        for (int cell = 0; cell < cells.size(); cell++) {
            if (cell == 0 || cells.window(cell) != cells.window(cell - 1)) {
                OffsetDateTime start = clock.at(cells.windowStartMillis(cell));
                text = RaceClock.isoText(start);
            }
            json.writeString(text);
        }
        json.writeEndArray();
    }

    private static String text(List<FlagReason> reasons) {
        return reasons.stream()
                .map(reason -> reason.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("+"));
    }
}
