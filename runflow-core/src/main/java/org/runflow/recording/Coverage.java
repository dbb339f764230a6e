package org.runflow.recording;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How much of what was recorded has been labelled.
 *
 * @param expectedPerRaw how many samples a raw file is expected to give, at least 1
 * @param threshold below which coverage is too little
 * @param rows by instant
 * @param totalRaw raw files of all
 * @param totalSamples samples of all
 * @param overall samples per sample expected over all; absent without raw files
 * @param meanGap mean of 1 − coverage over the instants that have one, less than 0 when there are more samples than expected; absent when none has
 * @param below rows whose coverage is below the threshold, the least first, then by instant
 */
public record Coverage(
        int expectedPerRaw,
        double threshold,
        List<Row> rows,
        long totalRaw,
        long totalSamples,
        Optional<Double> overall,
        Optional<Double> meanGap,
        List<Row> below) {
    /** Copies the lists. */
    public Coverage {
        rows = List.copyOf(rows);
        below = List.copyOf(below);
    }

    /**
     * What there is of one instant.
     *
     * @param at instant
     * @param raw files, 0 or more
     * @param samples made of them, 0 or more
     */
    public record Count(Instant at, int raw, int samples) {
        /**
         * Checks the components.
         *
         * @throws IllegalArgumentException for a negative number
         */
        public Count {
            if (raw < 0 || samples < 0) {
                throw new IllegalArgumentException(
                        at + " cannot have " + raw + " raw files and " + samples + " samples");
            }
        }
    }

    /**
     * One instant.
     *
     * @param at instant
     * @param raw files
     * @param samples made of them
     * @param coverage samples per sample expected, neither clamped nor bent; absent without raw files
     */
    public record Row(Instant at, int raw, int samples, Optional<Double> coverage) {}

    /**
     * Measures coverage. Pure.
     *
     * @param counts in any order, each instant once
     * @param expectedPerRaw how many samples a raw file is expected to give, at least 1; there is no default, because no number suits everybody
     * @param threshold below which coverage is too little, finite
     * @return the coverage
     * @throws IllegalArgumentException for an instant twice, or a number out of its range
     */
    public static Coverage of(List<Count> counts, int expectedPerRaw, double threshold) {
        if (expectedPerRaw < 1 || !Double.isFinite(threshold)) {
            throw new IllegalArgumentException(
                    "at least 1 sample is expected of a raw file, and the threshold is a number, not " + expectedPerRaw
                            + " and " + threshold);
        }
        List<Row> rows = counts.stream()
                .sorted(Comparator.comparing(Count::at))
                .map(count -> row(count, expectedPerRaw))
                .toList();
        for (int i = 1; i < rows.size(); i++) {
            if (rows.get(i).at().equals(rows.get(i - 1).at())) {
                throw new IllegalArgumentException(rows.get(i).at() + " is counted twice");
            }
        }
        long raw = rows.stream().mapToLong(Row::raw).sum();
        long samples = rows.stream().mapToLong(Row::samples).sum();
        List<Double> defined =
                rows.stream().flatMap(row -> row.coverage().stream()).toList();
        List<Row> below = new ArrayList<>(rows.stream()
                .filter(row ->
                        row.coverage().filter(coverage -> coverage < threshold).isPresent())
                .toList());
        below.sort(Comparator.comparing((Row row) -> row.coverage().orElse(0.0)).thenComparing(Row::at));
        return new Coverage(
                expectedPerRaw,
                threshold,
                rows,
                raw,
                samples,
                raw == 0 ? Optional.empty() : Optional.of(samples / ((double) raw * expectedPerRaw)),
                defined.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                defined.stream().mapToDouble(each -> 1 - each).sum() / defined.size()),
                below);
    }

    private static Row row(Count count, int expectedPerRaw) {
        Optional<Double> coverage = count.raw() == 0
                ? Optional.empty()
                : Optional.of(count.samples() / ((double) count.raw() * expectedPerRaw));
        return new Row(count.at(), count.raw(), count.samples(), coverage);
    }
}
