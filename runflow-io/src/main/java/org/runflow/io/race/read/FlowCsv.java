package org.runflow.io.race.read;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.runflow.race.model.FlowDirection;
import org.runflow.race.model.FlowRow;
import org.runflow.race.model.RaceBuilder;
import org.runflow.race.model.RacePart.FlowRowPart;
import org.runflow.race.model.RaceProperty;

/** Reads the flow rows: pairs of streams to compare, in file order. */
final class FlowCsv {
    /** Labels of flow rows and segments by the words that choose them. */
    static final Map<String, String> FLOW_TYPES = Stream.of("overtake", "merge", "counterflow", "parallel", "none")
            .collect(Collectors.toUnmodifiableMap(Function.identity(), Function.identity()));

    private static final Columns COLUMNS = Columns.of(
            List.of("seg_id", "seg_label", "event_a", "event_b", "from_km_a", "to_km_a", "from_km_b", "to_km_b"),
            List.of("flow_type", "flow_direction", "flow_id", "notes"));
    private static final Map<String, FlowDirection> DIRECTIONS =
            Map.of("same", FlowDirection.SAME, "opposite", FlowDirection.OPPOSITE);

    private final RaceBuilder race;
    private int rows;

    FlowCsv(RaceBuilder race) {
        this.race = race;
    }

    void read(InputFile file) {
        CsvFile.read(file, COLUMNS, this::read);
    }

    private void read(Row row) {
        Optional<String> id = row.require("seg_id", "must be a label");
        Optional<String> eventA = row.require("event_a", "must be an event");
        Optional<String> eventB = row.require("event_b", "must be an event");
        KmWindow a = KmWindow.read(row, "from_km_a", "to_km_a");
        KmWindow b = KmWindow.read(row, "from_km_b", "to_km_b");
        FlowRow flow = new FlowRow(
                row.find("flow_id"),
                id.orElse(""),
                row.find("seg_label"),
                eventA.orElse(""),
                a.fromKm(),
                a.toKm(),
                eventB.orElse(""),
                b.fromKm(),
                b.toKm(),
                row.choice("flow_direction", DIRECTIONS),
                row.choice("flow_type", FLOW_TYPES),
                row.find("notes"));
        if (row.file().isFullOfProblems()) {
            return;
        }
        rows++;
        FlowRowPart part = new FlowRowPart(rows, flow.flowId().orElse(flow.segmentId()));
        row.file().remember(part, row.line());
        if (eventA.isEmpty()) {
            row.file().leaveUnjudged(part, RaceProperty.EVENT_A);
        }
        if (eventB.isEmpty()) {
            row.file().leaveUnjudged(part, RaceProperty.EVENT_B);
        }
        race.flowRow(flow);
    }
}
