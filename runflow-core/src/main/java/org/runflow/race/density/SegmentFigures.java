package org.runflow.race.density;

import com.google.common.collect.ImmutableSortedMap;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.SortedMap;
import org.runflow.race.density.SegmentDensity.SegmentTotals;
import org.runflow.race.model.DensitySettings;
import org.runflow.race.model.RaceClock;
import org.runflow.race.model.Segment;
import org.runflow.race.service.LevelOfService;

/** Puts the figures of one segment together. */
record SegmentFigures(
        Segment segment,
        SegmentCells cells,
        DensitySettings settings,
        RaceClock clock,
        Horizon horizon,
        boolean anyRunner) {

    SegmentDensity with(Optional<Presence> present, SortedMap<String, PassDensity> perEvent) {
        Profile profile = new Profile(cells);
        Optional<Integer> densest = Optional.of(profile.densest()).filter(cell -> cell >= 0);
        Optional<Integer> busiest = Optional.of(profile.busiest()).filter(cell -> cell >= 0);
        Concurrency concurrency = present.map(Presence::concurrency).orElse(new Concurrency(0, 0));
        Optional<OffsetDateTime> peakConcurrencyAt =
                Optional.of(clock.at(concurrency.peakMillis())).filter(instant -> concurrency.peak() > 0);
        double peakDensityPerM2 = densest.map(cells::densityPerM2).orElse(0.0);
        String schema = settings.schemaOf(segment);
        LevelOfService los = settings.rulebook().table(schema).classify(peakDensityPerM2);
        return new SegmentDensity(
                segment.id(),
                segment.label(),
                schema,
                segment.lengthM(),
                segment.widthM(),
                segment.eventNames(),
                peakDensityPerM2,
                densest.map(this::windowStart),
                densest.map(profile::centreKm),
                densest.map(cells::bin),
                los,
                busiest.map(cells::throughputPerS).orElse(0.0),
                busiest.map(this::windowStart),
                busiest.map(profile::centreKm),
                busiest.map(cells::specificFlowPerMinM).orElse(0.0),
                profile.sustainedDensityPerM2(horizon.firstWindow()),
                concurrency.peak(),
                peakConcurrencyAt,
                present.map(presence -> clock.at(presence.firstIn())),
                present.map(presence -> clock.at(presence.lastOut())),
                profile.reportingWindows(settings.densityWindowMin(), clock),
                totals(profile, concurrency, present),
                perEvent,
                SegmentNotes.of(segment, anyRunner, present.isPresent()));
    }

    private SegmentTotals totals(Profile profile, Concurrency concurrency, Optional<Presence> present) {
        return new SegmentTotals(
                horizon.windows(),
                profile.activeWindows(),
                concurrency.peak(),
                present.map(Presence::personMs).orElse(0L) / 1000.0,
                ImmutableSortedMap.copyOf(profile.personSecondsByLevel()));
    }

    private OffsetDateTime windowStart(int cell) {
        return clock.at(cells.windowStartMillis(cell));
    }
}
