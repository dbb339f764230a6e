package org.runflow.report.csv;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.runflow.race.flow.BusiestSlice;
import org.runflow.race.flow.FlowRowResult;
import org.runflow.race.model.FlowSettings;
import org.runflow.race.model.Note;
import org.runflow.report.internal.Format;

/** The columns of the flow table: header and content of each. */
final class FlowColumns {
    private FlowColumns() {}

    static List<Column<FlowRowResult>> all(FlowSettings settings) {
        return Stream.of(streams(), passes(), places(settings), meetings(settings), times(), loads(), notes())
                .flatMap(columns -> columns)
                .toList();
    }

    private static Stream<Column<FlowRowResult>> streams() {
        return Stream.of(
                text("flow_id", row -> row.pair().flowId()),
                text("seg_id", row -> row.pair().segId()),
                text("event_a", row -> row.pair().eventA()),
                text("event_b", row -> row.pair().eventB()),
                new Column<>("from_km_a", row -> Format.plain(row.pair().fromKmA())),
                new Column<>("to_km_a", row -> Format.plain(row.pair().toKmA())),
                new Column<>("from_km_b", row -> Format.plain(row.pair().fromKmB())),
                new Column<>("to_km_b", row -> Format.plain(row.pair().toKmB())),
                new Column<>("direction", row -> Cells.lowerCase(row.pair().direction())),
                new Column<>(
                        "direction_source", row -> Cells.lowerCase(row.pair().directionSource())),
                count("runners_a", row -> row.pair().runnersA()),
                count("runners_b", row -> row.pair().runnersB()));
    }

    private static Stream<Column<FlowRowResult>> passes() {
        return Stream.of(
                count("passes_a", row -> row.passes().passesA()),
                count("passes_b", row -> row.passes().passesB()),
                count("overtaking_a_runners", row -> row.passes().overtakingA()),
                count("overtaking_b_runners", row -> row.passes().overtakingB()),
                count("overtaken_a_runners", row -> row.passes().overtakenA()),
                count("overtaken_b_runners", row -> row.passes().overtakenB()));
    }

    private static Stream<Column<FlowRowResult>> places(FlowSettings settings) {
        return Stream.of(
                new Column<>("has_convergence", row -> row.convergence().hasConvergence() ? "yes" : "no"),
                new Column<>(
                        "convergence_km_of_a",
                        row -> Cells.known(row.convergence().convergenceKm(), Format::km)),
                new Column<>(
                        "convergence_at_iso8601",
                        row -> Cells.iso(row.convergence().convergenceTimestamp())),
                new Column<>("pass_slice_m", row -> Format.plain(settings.passSliceM())),
                new Column<>("busiest_from_m", row -> busiest(row, slice -> Format.plain(slice.fromM()))),
                new Column<>("busiest_to_m", row -> busiest(row, slice -> Format.plain(slice.toM()))),
                new Column<>("busiest_passes", row -> busiest(row, slice -> Long.toString(slice.passes()))));
    }

    private static Stream<Column<FlowRowResult>> meetings(FlowSettings settings) {
        return Stream.of(
                count("meetings", row -> row.meetings().meetings()),
                count("meeting_a_runners", row -> row.meetings().meetingA()),
                count("meeting_b_runners", row -> row.meetings().meetingB()),
                new Column<>("co_presence_at_least_s", row -> Format.plain(settings.coPresenceS())),
                count("co_presence_pairs", row -> row.coPresence().coPresencePairs()),
                count("co_presence_a_runners", row -> row.coPresence().coPresenceA()),
                count("co_presence_b_runners", row -> row.coPresence().coPresenceB()));
    }

    private static Stream<Column<FlowRowResult>> times() {
        return Stream.of(
                new Column<>("first_in_a_iso8601", row -> Cells.iso(row.times().firstInA())),
                new Column<>("last_out_a_iso8601", row -> Cells.iso(row.times().lastOutA())),
                new Column<>("first_in_b_iso8601", row -> Cells.iso(row.times().firstInB())),
                new Column<>("last_out_b_iso8601", row -> Cells.iso(row.times().lastOutB())),
                new Column<>(
                        "overlap_start_iso8601", row -> Cells.iso(row.times().overlapStart())),
                new Column<>("overlap_end_iso8601", row -> Cells.iso(row.times().overlapEnd())));
    }

    private static Stream<Column<FlowRowResult>> loads() {
        return Stream.of(
                count("max_load_a_passes", row -> row.loads().maxLoadA()),
                count("max_load_b_passes", row -> row.loads().maxLoadB()),
                new Column<>(
                        "mean_load_a_passes", row -> Format.mean(row.loads().meanLoadA())),
                new Column<>(
                        "mean_load_b_passes", row -> Format.mean(row.loads().meanLoadB())));
    }

    private static Stream<Column<FlowRowResult>> notes() {
        return Stream.of(
                text("notes", row -> row.notes().stream().map(Note::text).collect(Collectors.joining(" "))));
    }

    private static Column<FlowRowResult> text(String header, Function<FlowRowResult, String> foreign) {
        return new Column<>(header, row -> Cells.text(foreign.apply(row)));
    }

    private static Column<FlowRowResult> count(String header, Function<FlowRowResult, Number> count) {
        return new Column<>(header, row -> count.apply(row).toString());
    }

    private static String busiest(FlowRowResult row, Function<BusiestSlice, String> shown) {
        return Cells.known(row.busiestSlice(), shown);
    }
}
