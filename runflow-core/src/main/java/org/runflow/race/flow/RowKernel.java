package org.runflow.race.flow;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.runflow.race.flow.FlowRowResult.BusiestSlice;
import org.runflow.race.flow.FlowRowResult.FlowTimes;
import org.runflow.race.flow.PassProfiles.RowProfile;
import org.runflow.race.model.FlowRow;
import org.runflow.race.model.FlowSettings;
import org.runflow.race.model.RaceClock;
import org.runflow.race.model.RaceDay;

/**
 * Analyses the rows of one day, each by itself: a pure function of day, settings and row. Immutable and safe to share between threads, so that
 * rows may be analysed in any order and in parallel. The cost of a row is O(n log n) in its runners for every count, times the number of
 * slices for the pass profile; no pair of runners is ever looked at by itself.
 */
final class RowKernel {
    private static final double MM_PER_M = 1000;

    private final RaceClock clock;
    private final FlowSettings settings;
    private final DayStreams streams;

    private RowKernel(RaceDay day, FlowSettings settings) {
        this.clock = day.clock();
        this.settings = settings;
        this.streams = new DayStreams(day);
    }

    /**
     * {@return the kernel of a day}
     *
     * @param day the day
     * @param settings slices and co-presence time
     */
    static RowKernel of(RaceDay day, FlowSettings settings) {
        return new RowKernel(day, settings);
    }

    /** Analyses one row when nobody knows yet where its passes happen. */
    FlowRowResult analyse(FlowRow row) {
        return analyse(row, profile(row));
    }

    /**
     * Analyses one row.
     *
     * @param row a row with a name, as {@link Flow#rows} gives it, of two events of the day
     * @param profile where its passes happen, as {@link #profile(FlowRow)} gives it
     * @return what the two streams do to each other
     * @throws IllegalArgumentException if the row has no name, an event is not of the day, or the row spans more than 24 days or 2,147 km
     */
    FlowRowResult analyse(FlowRow row, RowProfile profile) {
        RowStreams both = streams.of(row);
        Lineup lineup = both.lineup();
        Encounters encounters = both.headOn() ? Encounters.headOn(lineup) : Encounters.sameDirection(both, lineup);
        return new FlowRowResult(
                pair(row, both),
                encounters.passes(),
                new Overlaps(lineup).coPresence(settings.coPresenceMillis()),
                encounters.meetings(),
                convergence(row, encounters),
                BusiestSlice.of(profile.slices(settings.passSliceM())),
                both.notes(),
                times(both.a(), both.b()),
                encounters.loads());
    }

    /**
     * Finds where the passes of a row happen.
     *
     * @param row a row with a name, as {@link Flow#rows} gives it, of two events of the day
     * @return its passes by slice
     * @throws IllegalArgumentException as {@link #analyse(FlowRow, RowProfile)}
     */
    RowProfile profile(FlowRow row) {
        RowStreams both = streams.of(row);
        Slices slices = slices(row);
        List<SlicePasses> passes = both.headOn()
                ? List.of()
                : Passing.of(both, both.lineup(), slices).profile();
        return RowProfile.of(nameOf(row), slices.lengthMm() / MM_PER_M, passes);
    }

    private Slices slices(FlowRow row) {
        return Slices.of(Math.max(row.toKmA() - row.fromKmA(), row.toKmB() - row.fromKmB()), settings.passSliceMm());
    }

    private static FlowPair pair(FlowRow row, RowStreams both) {
        return new FlowPair(
                nameOf(row),
                row.segmentId(),
                row.eventA(),
                row.eventB(),
                row.fromKmA(),
                row.toKmA(),
                row.fromKmB(),
                row.toKmB(),
                both.direction().direction(),
                both.direction().source(),
                both.a().present(),
                both.b().present());
    }

    private static String nameOf(FlowRow row) {
        return row.flowId()
                .orElseThrow(() -> new IllegalArgumentException("a flow row needs a name, had none: " + row));
    }

    private Convergence convergence(FlowRow row, Encounters encounters) {
        Optional<Crossing> first = encounters.first();
        return new Convergence(
                encounters.any(),
                first.map(crossing -> crossing.kmWithin(row.fromKmA(), row.toKmA())),
                first.map(crossing -> clock.at(crossing.millis())));
    }

    private FlowTimes times(StreamTimes a, StreamTimes b) {
        boolean both = a.present() > 0 && b.present() > 0;
        long startMillis = both ? Math.max(a.firstInMillis(), b.firstInMillis()) : 0;
        long endMillis = both ? Math.min(a.lastOutMillis(), b.lastOutMillis()) : 0;
        boolean overlap = endMillis > startMillis;
        return new FlowTimes(
                instant(a, StreamTimes::firstInMillis),
                instant(b, StreamTimes::firstInMillis),
                instant(a, StreamTimes::lastOutMillis),
                instant(b, StreamTimes::lastOutMillis),
                overlap ? Optional.of(clock.at(startMillis)) : Optional.empty(),
                overlap ? Optional.of(clock.at(endMillis)) : Optional.empty());
    }

    private Optional<OffsetDateTime> instant(StreamTimes stream, Function<StreamTimes, Long> millis) {
        return stream.present() == 0 ? Optional.empty() : Optional.of(clock.at(millis.apply(stream)));
    }
}
