package org.runflow.io.race.form;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.runflow.io.json.JsonText;
import org.runflow.race.density.DensityCells;
import org.runflow.race.density.SegmentCells;
import org.runflow.race.model.RaceClock;
import org.runflow.race.service.FlagReason;

/** Writes the cells of a day, one array per column. */
final class CellsWriter {
    private final JsonGenerator json;

    CellsWriter(JsonGenerator json) {
        this.json = json;
    }

    private interface Cell {
        void write(int cell) throws IOException;
    }

    void write(String schema, DensityCells cells) throws IOException {
        RaceClock clock = new RaceClock(cells.date(), cells.utcOffset());
        json.writeStartObject();
        json.writeStringField("schema_version", schema);
        json.writeStringField("day", cells.day());
        json.writeStringField("date", cells.date().toString());
        json.writeStringField("utc_offset", cells.utcOffset().getId());
        json.writePOJOField("events", cells.events());
        json.writeObjectFieldStart("segments");
        for (SegmentCells segment : cells.segments()) {
            json.writeObjectFieldStart(segment.id());
            writeSegment(segment, clock);
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void writeSegment(SegmentCells cells, RaceClock clock) throws IOException {
        json.writeNumberField("cells", cells.size());
        json.writeNumberField("length_m", cells.lengthM());
        json.writeNumberField("width_m", cells.widthM());
        json.writeNumberField("bin_m", cells.binM());
        json.writeNumberField("window_length_s", cells.windowS());
        column("bin", cells, cell -> json.writeNumber(cells.bin(cell)));
        column("start_m", cells, cell -> json.writeNumber(cells.startM(cell)));
        column("end_m", cells, cell -> json.writeNumber(cells.endM(cell)));
        writeWindowStarts(cells, clock);
        column("window_s", cells, cell -> json.writeNumber(cells.windowS()));
        column("person_ms", cells, cell -> json.writeNumber(cells.personMs(cell)));
        column("distance_um", cells, cell -> json.writeNumber(cells.distanceUm(cell)));
        column("density", cells, cell -> json.writeNumber(cells.densityPerM2(cell)));
        column("throughput", cells, cell -> json.writeNumber(cells.throughputPerS(cell)));
        column("specific_flow", cells, cell -> json.writeNumber(cells.specificFlowPerMinM(cell)));
        column("mean_speed", cells, cell -> json.writeNumber(cells.meanSpeedMPerS(cell)));
        column("los", cells, cell -> json.writeString(JsonText.word(cells.level(cell))));
        column("utilization_percentile", cells, cell -> json.writeNumber(cells.utilizationPercentile(cell)));
        column("flag_severity", cells, cell -> json.writeString(JsonText.word(cells.severity(cell))));
        column(
                "flag_reason",
                cells,
                cell -> json.writeString(text(cells.flag(cell).reasons())));
    }

    /** Cells come window by window, so each instant is formatted once. */
    private void writeWindowStarts(SegmentCells cells, RaceClock clock) throws IOException {
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

    private void column(String name, SegmentCells cells, Cell writer) throws IOException {
        json.writeArrayFieldStart(name);
        for (int cell = 0; cell < cells.size(); cell++) {
            writer.write(cell);
        }
        json.writeEndArray();
    }

    private static String text(List<FlagReason> reasons) {
        return reasons.stream()
                .map(reason -> reason.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("+"));
    }
}
