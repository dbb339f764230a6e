package org.runflow.io.race.form;

import static org.runflow.race.RaceDayPipeline.RATE_SERIES;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.runflow.ArtifactKey;
import org.runflow.race.display.RateSeries;
import org.runflow.race.model.DayHeader;
import org.runflow.store.Upcaster;
import org.runflow.value.ById;
import org.runflow.value.Identified;

/** Series of schema 1.0.0: every window with the text of its start, every figure with all its digits. */
record OlderRateSeries(DayHeader header, int windowS, ById<Columns> segments) {
    static final ArtifactKey<OlderRateSeries> KEY = ArtifactKey.of(RATE_SERIES.name(), OlderRateSeries.class)
            .schema("1.0.0")
            .publishedAt("ui/geospatial/flow.json");
    static final Upcaster<OlderRateSeries, RateSeries> UPCASTER =
            new Upcaster<>(KEY, RATE_SERIES, OlderRateSeries::toPresent);

    record Columns(
            String segId,
            List<OffsetDateTime> windowStart,
            List<Double> meanDensityPerM2,
            List<Double> peakDensityPerM2,
            List<Double> meanRatePerS,
            List<Double> peakRatePerS)
            implements Identified {
        Columns {
            windowStart = List.copyOf(windowStart);
        }

        @Override
        public String id() {
            return segId;
        }

        RateSeries.SegmentSeries toPresent() {
            return new RateSeries.SegmentSeries(
                    segId,
                    windowStart.stream().findFirst(),
                    windowStart.stream().map(this::startS).toList(),
                    rounded(meanDensityPerM2),
                    rounded(peakDensityPerM2),
                    rounded(meanRatePerS),
                    rounded(peakRatePerS));
        }

        private int startS(OffsetDateTime start) {
            return Math.toIntExact(Duration.between(windowStart.get(0), start).toSeconds());
        }

        private static List<Double> rounded(List<Double> exact) {
            return exact.stream().map(RateSeries::rounded).toList();
        }
    }

    private RateSeries toPresent() {
        return new RateSeries(
                header,
                windowS,
                ById.of(segments.stream().map(Columns::toPresent).toList()));
    }
}
