package org.runflow.report.race.map;

import static org.runflow.race.RaceDayPipeline.RATE_SERIES;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.runflow.race.density.SegmentDensity;
import org.runflow.race.display.RateSeries;
import org.runflow.report.race.day.PageDay;

/** The windows of a day in a row, and the level of a segment in each of them as a word of letters. */
final class Timeline {
    private static final char NOBODY = '-';

    private final OffsetDateTime start;
    private final int windowS;
    private final int count;

    private Timeline(OffsetDateTime start, int windowS, int count) {
        this.start = start;
        this.windowS = windowS;
        this.count = count;
    }

    /** From the first window in which somebody runs to the last; empty when nobody runs. */
    static Optional<Timeline> of(PageDay day) {
        RateSeries series = day.get(RATE_SERIES);
        List<RateSeries.SegmentSeries> used = Stream.concat(
                        series.segments().stream(),
                        EverybodyLayer.of(day).stream().flatMap(layer -> layer.series().stream()))
                .filter(segment -> segment.windows() > 0)
                .toList();
        Stream<OffsetDateTime> firsts = used.stream().map(segment -> segment.windowStart(0));
        Stream<OffsetDateTime> lasts = used.stream().map(segment -> segment.windowStart(segment.windows() - 1));
        return firsts.min(OffsetDateTime::compareTo)
                .flatMap(first -> lasts.max(OffsetDateTime::compareTo)
                        .map(last -> new Timeline(
                                first,
                                series.windowS(),
                                (int) (Duration.between(first, last).toSeconds() / series.windowS()) + 1)));
    }

    OffsetDateTime start() {
        return start;
    }

    int windowS() {
        return windowS;
    }

    int windows() {
        return count;
    }

    /** The window in which the segment's densest cell of the day is, else 0. */
    int window(Optional<OffsetDateTime> at) {
        return at.map(this::index).orElse(0);
    }

    /** A letter for each window from the first of the segment to its last; a dash where nobody is. */
    String levels(SegmentDensity segment, RateSeries.SegmentSeries series, PageDay day) {
        StringBuilder levels = new StringBuilder();
        int next = first(series);
        for (int i = 0; i < series.windows(); i++) {
            int at = index(series.windowStart(i));
            for (; next < at; next++) {
                levels.append(NOBODY);
            }
            levels.append(day.bounds(segment)
                    .classify(series.peakDensityPerM2().get(i))
                    .name());
            next++;
        }
        return levels.toString();
    }

    /** The density in each of these windows in thousandths of a person per square metre, with commas between; nothing where nobody is. */
    String densities(RateSeries.SegmentSeries series) {
        StringBuilder densities = new StringBuilder();
        int next = first(series);
        for (int i = 0; i < series.windows(); i++) {
            int at = index(series.windowStart(i));
            for (; next < at; next++) {
                densities.append(',');
            }
            densities
                    .append(Math.round(1000 * series.peakDensityPerM2().get(i)))
                    .append(',');
            next++;
        }
        return densities.toString();
    }

    /** The first window of a segment; 0 when nobody is ever there. */
    int first(RateSeries.SegmentSeries series) {
        return series.windows() == 0 ? 0 : index(series.windowStart(0));
    }

    private int index(OffsetDateTime at) {
        return (int) (Duration.between(start, at).toSeconds() / windowS);
    }
}
