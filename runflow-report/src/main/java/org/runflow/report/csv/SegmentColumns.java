package org.runflow.report.csv;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.runflow.race.density.SegmentFlags;
import org.runflow.race.service.LevelOfService;
import org.runflow.race.service.Severity;
import org.runflow.report.internal.Format;

/** The columns of the segment table: header and content of each. */
final class SegmentColumns {
    private SegmentColumns() {}

    static List<Column<SegmentRow>> all() {
        return Stream.of(segment(), peaks(), use(), levels(), flags())
                .flatMap(columns -> columns)
                .toList();
    }

    private static Stream<Column<SegmentRow>> segment() {
        return Stream.of(
                new Column<>("seg_id", row -> Cells.text(row.density().segId())),
                new Column<>("seg_label", row -> Cells.text(row.density().segLabel())),
                new Column<>("schema", row -> Cells.text(row.density().schema())),
                new Column<>("events", row -> Cells.names(row.density().eventsIncluded())),
                new Column<>("length_m", row -> Format.metres(row.density().lengthM())),
                new Column<>("width_m", row -> Format.metres(row.density().widthM())),
                new Column<>("bins_count", row -> Integer.toString(row.bins().bins())),
                new Column<>("bin_m", row -> Format.plain(row.grid().binM())),
                new Column<>("window_s", row -> Integer.toString(row.grid().windowS())));
    }

    private static Stream<Column<SegmentRow>> peaks() {
        return Stream.of(
                new Column<>(
                        "peak_density_p_per_m2",
                        row -> Format.density(row.density().peakDensityPerM2())),
                new Column<>("peak_los", row -> row.density().los().name()),
                new Column<>(
                        "peak_density_at_iso8601",
                        row -> Cells.iso(row.density().peakDensityTimestamp())),
                new Column<>(
                        "peak_density_km_of_segment", row -> km(row.density().peakDensityKm())),
                new Column<>(
                        "peak_rate_p_per_s", row -> Format.rate(row.density().peakRatePerS())),
                new Column<>(
                        "peak_specific_flow_p_per_min_per_m",
                        row -> Format.specificFlow(row.density().peakSpecificFlowPerMinM())),
                new Column<>(
                        "peak_rate_at_iso8601", row -> Cells.iso(row.density().peakRateTimestamp())),
                new Column<>("peak_rate_km_of_segment", row -> km(row.density().peakRateKm())),
                new Column<>(
                        "sustained_density_15min_p_per_m2",
                        row -> Format.density(row.density().sustainedDensity15minPerM2())),
                new Column<>(
                        "peak_concurrency_runners",
                        row -> Integer.toString(row.density().peakConcurrency())),
                new Column<>(
                        "peak_concurrency_at_iso8601",
                        row -> Cells.iso(row.density().peakConcurrencyTimestamp())));
    }

    private static Stream<Column<SegmentRow>> use() {
        return Stream.of(
                new Column<>("first_in_iso8601", row -> Cells.iso(row.density().activeStart())),
                new Column<>("last_out_iso8601", row -> Cells.iso(row.density().activeEnd())));
    }

    private static Stream<Column<SegmentRow>> levels() {
        return Stream.of(LevelOfService.values())
                .map(level -> new Column<>(
                        "runner_seconds_at_los_" + level.name().toLowerCase(Locale.ROOT),
                        row -> Long.toString(Math.round(row.density()
                                .computedMetrics()
                                .losPersonSeconds()
                                .getOrDefault(level, 0.0)))));
    }

    private static Stream<Column<SegmentRow>> flags() {
        return Stream.of(
                new Column<>(
                        "occupied_cells_count",
                        row -> Integer.toString(row.bins().counts().occupiedCells())),
                new Column<>(
                        "flagged_cells_count",
                        row -> Integer.toString(row.bins().counts().flaggedBins())),
                new Column<>(
                        "worst_severity",
                        row -> Cells.lowerCase(
                                row.flags().map(SegmentFlags::worstSeverity).orElse(Severity.NONE))),
                new Column<>(
                        "worst_los_flagged",
                        row -> flag(row, flags -> flags.worstLos().name())),
                new Column<>("reasons", row -> flag(row, SegmentColumns::reasons)),
                new Column<>("flags_first_iso8601", row -> flag(row, flags -> Cells.iso(flags.first()))),
                new Column<>("flags_last_iso8601", row -> flag(row, flags -> Cells.iso(flags.last()))),
                new Column<>(
                        "worst_from_m",
                        row -> flag(row, flags -> Format.plain(flags.worst().startM()))),
                new Column<>(
                        "worst_to_m",
                        row -> flag(row, flags -> Format.plain(flags.worst().endM()))),
                new Column<>(
                        "worst_at_iso8601",
                        row -> flag(row, flags -> Cells.iso(flags.worst().windowStart()))),
                new Column<>("suggestion", row -> flag(row, flags -> Cells.known(flags.mitigation(), Cells::text))));
    }

    private static String flag(SegmentRow row, Function<SegmentFlags, String> value) {
        return Cells.known(row.flags(), value);
    }

    private static String reasons(SegmentFlags flags) {
        return flags.reasons().stream().map(Cells::lowerCase).collect(Collectors.joining("+"));
    }

    private static String km(Optional<Double> km) {
        return Cells.known(km, Format::km);
    }
}
