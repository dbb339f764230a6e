package org.runflow.race;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.runflow.race.density.Density;
import org.runflow.race.density.DensityResults;
import org.runflow.race.density.SegmentCells;
import org.runflow.race.density.SegmentDensity;
import org.runflow.race.model.DensitySettings;
import org.runflow.race.model.RaceClock;
import org.runflow.race.model.RaceDay;
import org.runflow.race.model.RaceEvent;
import org.runflow.race.model.Segment;
import org.runflow.race.model.StartGroup;
import org.runflow.race.model.Trajectories;
import org.runflow.race.rule.Quantile;

/**
 * When one wave of an event starts and finishes, and how much of the event's densest place is its own (MODEL §12).
 *
 * @param event name of the event
 * @param wave name of the wave
 * @param runners how many start in it, 1 or more
 * @param firstStart when the first of them crosses the start line
 * @param lastStart when the last of them does
 * @param finish when they leave the course, absent when nobody of the wave runs to the end
 * @param peak its share of the event's densest cell, absent when nobody of the day is on a segment of the event
 */
public record WaveFigures(
        String event,
        String wave,
        int runners,
        OffsetDateTime firstStart,
        OffsetDateTime lastStart,
        Optional<Finish> finish,
        Optional<Peak> peak) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if there is no runner, or the last start is before the first
     */
    public WaveFigures {
        if (runners < 1 || lastStart.isBefore(firstStart)) {
            throw new IllegalArgumentException("wave '" + event + "/" + wave + "' has runners who start in order, was "
                    + runners + " from " + firstStart + " to " + lastStart);
        }
    }

    /**
     * When those of a wave who run to the end leave the course; the quantile p of n values is number {@code ceil(p·n/100)} of them in rising order.
     *
     * @param first the first of them
     * @param median quantile 50
     * @param last the last of them
     */
    public record Finish(OffsetDateTime first, OffsetDateTime median, OffsetDateTime last) {}

    /**
     * A wave at the densest cell of all segments that its event passes, whoever crowds it; on a tie the first segment in course order.
     *
     * @param segId the segment
     * @param at begin of the cell's window
     * @param densityPerM2 density of the cell with everybody in it
     * @param share time that runners of the wave spend in the cell, of the time of everybody, 0 to 1
     */
    public record Peak(String segId, OffsetDateTime at, double densityPerM2, double share) {}

    /**
     * {@return the waves of a day, by event and then in the order in which each event has them; empty when no event has any} Pure.
     *
     * @param day the day
     * @param density its density
     * @param settings the grid that density was computed with
     */
    public static List<WaveFigures> of(RaceDay day, DensityResults density, DensitySettings settings) {
        List<WaveFigures> figures = new ArrayList<>();
        for (RaceEvent event : day.events()) {
            List<StartGroup> waves = event.startGroups().stream()
                    .filter(group ->
                            group.wave().isPresent() && group.event().field().size() > 0)
                    .toList();
            if (!waves.isEmpty()) {
                Optional<Cell> densest = densest(day, event.name(), density, settings);
                waves.forEach(wave -> figures.add(of(wave, day.clock(), densest)));
            }
        }
        return figures;
    }

    private static WaveFigures of(StartGroup wave, RaceClock clock, Optional<Cell> densest) {
        Trajectories trajectories = wave.event().trajectories();
        long[] starts = trajectories.arrivalMillis(0);
        long[] finishes = trajectories.arrivalMillis(wave.event().certifiedKm());
        Arrays.sort(starts);
        Arrays.sort(finishes);
        return new WaveFigures(
                wave.event().name(),
                wave.wave().orElseThrow(),
                starts.length,
                clock.at(starts[0]),
                clock.at(starts[starts.length - 1]),
                finishes.length == 0
                        ? Optional.empty()
                        : Optional.of(new Finish(
                                clock.at(finishes[0]),
                                clock.at(finishes[Quantile.index(50, finishes.length)]),
                                clock.at(finishes[finishes.length - 1]))),
                densest.map(cell -> cell.peakOf(wave)));
    }

    private static Optional<Cell> densest(RaceDay day, String event, DensityResults density, DensitySettings settings) {
        Comparator<SegmentDensity> byPeak = Comparator.comparingDouble(SegmentDensity::peakDensityPerM2);
        return density.segments().stream()
                .filter(segment -> segment.eventsIncluded().contains(event))
                .filter(segment -> segment.peakDensityBin().isPresent())
                .reduce((first, next) -> byPeak.compare(next, first) > 0 ? next : first)
                .map(segment -> Cell.of(day, segment, settings));
    }

    /** The densest cell of a segment, with all who are on the segment. */
    private record Cell(
            Segment segment, SegmentDensity peak, int bin, long atMillis, DensitySettings settings, long personMs) {
        static Cell of(RaceDay day, SegmentDensity peak, DensitySettings settings) {
            Segment segment = day.segments().get(peak.segId());
            int bin = peak.peakDensityBin().orElseThrow();
            long atMillis = day.clock().millisOf(peak.peakDensityTimestamp().orElseThrow());
            Map<String, Trajectories> all =
                    day.events().stream().collect(Collectors.toMap(RaceEvent::name, RaceEvent::trajectories));
            return new Cell(segment, peak, bin, atMillis, settings, personMs(segment, bin, atMillis, settings, all));
        }

        Peak peakOf(StartGroup wave) {
            long own = personMs(
                    segment,
                    bin,
                    atMillis,
                    settings,
                    Map.of(wave.event().name(), wave.event().trajectories()));
            return new Peak(
                    peak.segId(),
                    peak.peakDensityTimestamp().orElseThrow(),
                    peak.peakDensityPerM2(),
                    (double) own / personMs);
        }

        private static long personMs(
                Segment segment, int bin, long atMillis, DensitySettings settings, Map<String, Trajectories> crowd) {
            SegmentCells cells = Density.timeAndDistance(segment, crowd, settings);
            return IntStream.range(0, cells.size())
                    .filter(cell -> cells.bin(cell) == bin && cells.windowStartMillis(cell) == atMillis)
                    .mapToLong(cells::personMs)
                    .sum();
        }
    }
}
