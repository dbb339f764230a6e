package org.runflow.report.race.flow;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.runflow.race.flow.FlowRowResult;
import org.runflow.race.flow.FlowRowResult.BusiestSlice;
import org.runflow.race.model.FlowSettings;
import org.runflow.race.model.Note;
import org.runflow.report.race.day.Measures;
import org.runflow.report.sheet.CsvCells;
import org.runflow.report.sheet.CsvColumn;
import org.runflow.report.text.Numbers;

/** The columns of the flow table: header and content of each. */
final class FlowColumns {
    private FlowColumns() {}

    static List<CsvColumn<FlowRowResult>> all(FlowSettings settings) {
        return Stream.of(streams(), passes(), places(settings), meetings(settings), times(), loads(), notes())
                .flatMap(columns -> columns)
                .toList();
    }

    private static Stream<CsvColumn<FlowRowResult>> streams() {
        return Stream.of(
                text("flow_id", row -> row.pair().flowId()),
                text("seg_id", row -> row.pair().segId()),
                text("event_a", row -> row.pair().eventA()),
                text("event_b", row -> row.pair().eventB()),
                new CsvColumn<>("from_km_a", row -> Numbers.plain(row.pair().fromKmA())),
                new CsvColumn<>("to_km_a", row -> Numbers.plain(row.pair().toKmA())),
                new CsvColumn<>("from_km_b", row -> Numbers.plain(row.pair().fromKmB())),
                new CsvColumn<>("to_km_b", row -> Numbers.plain(row.pair().toKmB())),
                new CsvColumn<>(
                        "direction", row -> CsvCells.lowerCase(row.pair().direction())),
                new CsvColumn<>(
                        "direction_source", row -> CsvCells.lowerCase(row.pair().directionSource())),
                count("runners_a", row -> row.pair().runnersA()),
                count("runners_b", row -> row.pair().runnersB()));
    }

    private static Stream<CsvColumn<FlowRowResult>> passes() {
        return Stream.of(
                count("passes_a", row -> row.passes().passesA()),
                count("passes_b", row -> row.passes().passesB()),
                count("overtaking_a_runners", row -> row.passes().overtakingA()),
                count("overtaking_b_runners", row -> row.passes().overtakingB()),
                count("overtaken_a_runners", row -> row.passes().overtakenA()),
                count("overtaken_b_runners", row -> row.passes().overtakenB()));
    }

    private static Stream<CsvColumn<FlowRowResult>> places(FlowSettings settings) {
        return Stream.of(
                new CsvColumn<>("has_convergence", row -> row.convergence().hasConvergence() ? "yes" : "no"),
                new CsvColumn<>(
                        "convergence_km_of_a",
                        row -> CsvCells.known(row.convergence().convergenceKm(), Measures::km)),
                new CsvColumn<>(
                        "convergence_at_iso8601",
                        row -> CsvCells.iso(row.convergence().convergenceTimestamp())),
                new CsvColumn<>("pass_slice_m", row -> Numbers.plain(settings.passSliceM())),
                new CsvColumn<>("busiest_from_m", row -> busiest(row, slice -> Numbers.plain(slice.fromM()))),
                new CsvColumn<>("busiest_to_m", row -> busiest(row, slice -> Numbers.plain(slice.toM()))),
                new CsvColumn<>("busiest_passes", row -> busiest(row, slice -> Long.toString(slice.passes()))));
    }

    private static Stream<CsvColumn<FlowRowResult>> meetings(FlowSettings settings) {
        return Stream.of(
                count("meetings", row -> row.meetings().meetings()),
                count("meeting_a_runners", row -> row.meetings().meetingA()),
                count("meeting_b_runners", row -> row.meetings().meetingB()),
                new CsvColumn<>("co_presence_at_least_s", row -> Numbers.plain(settings.coPresenceS())),
                count("co_presence_pairs", row -> row.coPresence().coPresencePairs()),
                count("co_presence_a_runners", row -> row.coPresence().coPresenceA()),
                count("co_presence_b_runners", row -> row.coPresence().coPresenceB()));
    }

    private static Stream<CsvColumn<FlowRowResult>> times() {
        return Stream.of(
                new CsvColumn<>(
                        "first_in_a_iso8601", row -> CsvCells.iso(row.times().firstInA())),
                new CsvColumn<>(
                        "last_out_a_iso8601", row -> CsvCells.iso(row.times().lastOutA())),
                new CsvColumn<>(
                        "first_in_b_iso8601", row -> CsvCells.iso(row.times().firstInB())),
                new CsvColumn<>(
                        "last_out_b_iso8601", row -> CsvCells.iso(row.times().lastOutB())),
                new CsvColumn<>(
                        "overlap_start_iso8601", row -> CsvCells.iso(row.times().overlapStart())),
                new CsvColumn<>(
                        "overlap_end_iso8601", row -> CsvCells.iso(row.times().overlapEnd())));
    }

    private static Stream<CsvColumn<FlowRowResult>> loads() {
        return Stream.of(
                count("max_load_a_passes", row -> row.loads().maxLoadA()),
                count("max_load_b_passes", row -> row.loads().maxLoadB()),
                new CsvColumn<>(
                        "mean_load_a_passes", row -> Measures.mean(row.loads().meanLoadA())),
                new CsvColumn<>(
                        "mean_load_b_passes", row -> Measures.mean(row.loads().meanLoadB())));
    }

    private static Stream<CsvColumn<FlowRowResult>> notes() {
        return Stream.of(
                text("notes", row -> row.notes().stream().map(Note::text).collect(Collectors.joining(" "))));
    }

    private static CsvColumn<FlowRowResult> text(String header, Function<FlowRowResult, String> foreign) {
        return new CsvColumn<>(header, row -> CsvCells.text(foreign.apply(row)));
    }

    private static CsvColumn<FlowRowResult> count(String header, Function<FlowRowResult, Number> count) {
        return new CsvColumn<>(header, row -> count.apply(row).toString());
    }

    private static String busiest(FlowRowResult row, Function<BusiestSlice, String> shown) {
        return CsvCells.known(row.busiestSlice(), shown);
    }
}
