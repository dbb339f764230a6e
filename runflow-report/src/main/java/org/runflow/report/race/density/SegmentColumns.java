package org.runflow.report.race.density;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.runflow.race.density.SegmentFlags;
import org.runflow.race.service.LevelOfService;
import org.runflow.race.service.Severity;
import org.runflow.report.race.day.Measures;
import org.runflow.report.sheet.CsvCells;
import org.runflow.report.sheet.CsvColumn;
import org.runflow.report.text.Numbers;

/** The columns of the segment table: header and content of each. */
final class SegmentColumns {
    private SegmentColumns() {}

    static List<CsvColumn<SegmentRow>> all() {
        return Stream.of(segment(), peaks(), use(), levels(), flags())
                .flatMap(columns -> columns)
                .toList();
    }

    private static Stream<CsvColumn<SegmentRow>> segment() {
        return Stream.of(
                new CsvColumn<>("seg_id", row -> CsvCells.text(row.density().segId())),
                new CsvColumn<>("seg_label", row -> CsvCells.text(row.density().segLabel())),
                new CsvColumn<>("schema", row -> CsvCells.text(row.density().schema())),
                new CsvColumn<>("events", row -> CsvCells.names(row.density().eventsIncluded())),
                new CsvColumn<>("length_m", row -> Measures.metres(row.density().lengthM())),
                new CsvColumn<>("width_m", row -> Measures.metres(row.density().widthM())),
                new CsvColumn<>("bins_count", row -> Integer.toString(row.bins().bins())),
                new CsvColumn<>("bin_m", row -> Numbers.plain(row.grid().binM())),
                new CsvColumn<>("window_s", row -> Integer.toString(row.grid().windowS())));
    }

    private static Stream<CsvColumn<SegmentRow>> peaks() {
        return Stream.of(
                new CsvColumn<>(
                        "peak_density_p_per_m2",
                        row -> Measures.density(row.density().peakDensityPerM2())),
                new CsvColumn<>("peak_los", row -> row.density().los().name()),
                new CsvColumn<>(
                        "peak_density_at_iso8601",
                        row -> CsvCells.iso(row.density().peakDensityTimestamp())),
                new CsvColumn<>(
                        "peak_density_km_of_segment", row -> km(row.density().peakDensityKm())),
                new CsvColumn<>(
                        "peak_rate_p_per_s", row -> Measures.rate(row.density().peakRatePerS())),
                new CsvColumn<>(
                        "peak_specific_flow_p_per_min_per_m",
                        row -> Measures.specificFlow(row.density().peakSpecificFlowPerMinM())),
                new CsvColumn<>(
                        "peak_rate_at_iso8601",
                        row -> CsvCells.iso(row.density().peakRateTimestamp())),
                new CsvColumn<>(
                        "peak_rate_km_of_segment", row -> km(row.density().peakRateKm())),
                new CsvColumn<>(
                        "sustained_density_15min_p_per_m2",
                        row -> Measures.density(row.density().sustainedDensity15minPerM2())),
                new CsvColumn<>(
                        "peak_concurrency_runners",
                        row -> Integer.toString(row.density().peakConcurrency())),
                new CsvColumn<>(
                        "peak_concurrency_at_iso8601",
                        row -> CsvCells.iso(row.density().peakConcurrencyTimestamp())));
    }

    private static Stream<CsvColumn<SegmentRow>> use() {
        return Stream.of(
                new CsvColumn<>(
                        "first_in_iso8601", row -> CsvCells.iso(row.density().activeStart())),
                new CsvColumn<>(
                        "last_out_iso8601", row -> CsvCells.iso(row.density().activeEnd())));
    }

    private static Stream<CsvColumn<SegmentRow>> levels() {
        return Stream.of(LevelOfService.values())
                .map(level -> new CsvColumn<>(
                        "runner_seconds_at_los_" + level.name().toLowerCase(Locale.ROOT),
                        row -> Long.toString(Math.round(row.density()
                                .computedMetrics()
                                .losPersonSeconds()
                                .getOrDefault(level, 0.0)))));
    }

    private static Stream<CsvColumn<SegmentRow>> flags() {
        return Stream.of(
                new CsvColumn<>(
                        "occupied_cells_count",
                        row -> Integer.toString(row.bins().counts().occupiedCells())),
                new CsvColumn<>(
                        "flagged_cells_count",
                        row -> Integer.toString(row.bins().counts().flaggedBins())),
                new CsvColumn<>(
                        "worst_severity",
                        row -> CsvCells.lowerCase(
                                row.flags().map(SegmentFlags::worstSeverity).orElse(Severity.NONE))),
                new CsvColumn<>(
                        "worst_los_flagged",
                        row -> flag(row, flags -> flags.worstLos().name())),
                new CsvColumn<>("reasons", row -> flag(row, SegmentColumns::reasons)),
                new CsvColumn<>("flags_first_iso8601", row -> flag(row, flags -> CsvCells.iso(flags.first()))),
                new CsvColumn<>("flags_last_iso8601", row -> flag(row, flags -> CsvCells.iso(flags.last()))),
                new CsvColumn<>(
                        "worst_from_m",
                        row -> flag(row, flags -> Numbers.plain(flags.worst().startM()))),
                new CsvColumn<>(
                        "worst_to_m",
                        row -> flag(row, flags -> Numbers.plain(flags.worst().endM()))),
                new CsvColumn<>(
                        "worst_at_iso8601",
                        row -> flag(row, flags -> CsvCells.iso(flags.worst().windowStart()))),
                new CsvColumn<>(
                        "suggestion", row -> flag(row, flags -> CsvCells.known(flags.mitigation(), CsvCells::text))));
    }

    private static String flag(SegmentRow row, Function<SegmentFlags, String> value) {
        return CsvCells.known(row.flags(), value);
    }

    private static String reasons(SegmentFlags flags) {
        return flags.reasons().stream().map(CsvCells::lowerCase).collect(Collectors.joining("+"));
    }

    private static String km(Optional<Double> km) {
        return CsvCells.known(km, Measures::km);
    }
}
