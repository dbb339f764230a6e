package org.runflow.flow;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.runflow.race.Field;
import org.runflow.race.FlowDirection;
import org.runflow.race.FlowRow;
import org.runflow.race.FlowSettings;
import org.runflow.race.Orientations;
import org.runflow.race.RaceClock;
import org.runflow.race.RaceDay;
import org.runflow.race.RaceEvent;
import org.runflow.race.Trajectories;

/**
 * Analyses the rows of one day, each by itself: a pure function of day, settings and row. Immutable and safe to share between threads, so that
 * rows may be analysed in any order and in parallel. The cost of a row is O(n log n) in its runners for every count, times the number of
 * slices for the pass profile; no pair of runners is ever looked at by itself.
 */
public final class RowKernel {
    private final RaceClock clock;
    private final FlowSettings settings;
    private final Orientations tracks;
    private final Map<String, Field> fields;
    private final Map<String, Trajectories> trajectories;

    private RowKernel(RaceDay day, FlowSettings settings) {
        this.clock = day.clock();
        this.settings = settings;
        this.tracks = new Orientations(day.events());
        this.fields = day.events().stream().collect(Collectors.toUnmodifiableMap(RaceEvent::name, RaceEvent::field));
        this.trajectories =
                day.events().stream().collect(Collectors.toUnmodifiableMap(RaceEvent::name, RaceEvent::trajectories));
    }

    /**
     * {@return the kernel of a day}
     *
     * @param day the day
     * @param settings slices and co-presence time
     */
    public static RowKernel of(RaceDay day, FlowSettings settings) {
        return new RowKernel(day, settings);
    }

    /**
     * Analyses one row.
     *
     * @param row a row with a name, as {@link Flow#rows} gives it, of two events of the day
     * @return what the two streams do to each other
     * @throws IllegalArgumentException if the row has no name, an event is not of the day, or the row spans more than 24 days or 2,147 km
     */
    public FlowRowResult analyse(FlowRow row) {
        Pairing pairing = Pairing.of(row);
        StreamTimes a = times(row.eventA(), row.fromKmA(), row.toKmA());
        StreamTimes b = pairing == Pairing.ONE_STREAM ? a : times(row.eventB(), row.fromKmB(), row.toKmB());
        RowDirection direction = RowDirection.of(row, tracks);
        Encounters encounters = direction.direction() == FlowDirection.OPPOSITE
                ? Encounters.headOn(a, b, pairing)
                : Encounters.sameDirection(
                        a, b, pairing, slices(row), get(fields, row.eventA()), get(fields, row.eventB()));
        return new FlowRowResult(
                pair(row, direction, a.size(), b.size()),
                encounters.passes(),
                new Overlaps(a, b, pairing).coPresence(settings.coPresenceMillis()),
                encounters.meetings(),
                convergence(row, encounters),
                BusiestSlice.of(encounters.profile()),
                direction.notes(),
                times(a, b),
                encounters.loads(),
                encounters.profile());
    }

    private StreamTimes times(String event, double fromKm, double toKm) {
        return StreamTimes.of(get(trajectories, event), fromKm, toKm);
    }

    private Slices slices(FlowRow row) {
        return Slices.of(Math.max(row.toKmA() - row.fromKmA(), row.toKmB() - row.fromKmB()), settings.passSliceMm());
    }

    private static <T> T get(Map<String, T> byEvent, String event) {
        T found = byEvent.get(event);
        if (found == null) {
            throw new IllegalArgumentException("the day has no event '" + event + "'; it has " + byEvent.keySet());
        }
        return found;
    }

    private static FlowPair pair(FlowRow row, RowDirection direction, int runnersA, int runnersB) {
        return new FlowPair(
                row.flowId()
                        .orElseThrow(() -> new IllegalArgumentException("a flow row needs a name, had none: " + row)),
                row.segmentId(),
                row.eventA(),
                row.eventB(),
                row.fromKmA(),
                row.toKmA(),
                row.fromKmB(),
                row.toKmB(),
                direction.direction(),
                direction.source(),
                runnersA,
                runnersB);
    }

    private Convergence convergence(FlowRow row, Encounters encounters) {
        Optional<Crossing> first = encounters.first();
        return new Convergence(
                encounters.any(),
                first.map(crossing -> crossing.kmWithin(row.fromKmA(), row.toKmA())),
                first.map(crossing -> clock.at(crossing.millis())));
    }

    private FlowTimes times(StreamTimes a, StreamTimes b) {
        boolean both = a.size() > 0 && b.size() > 0;
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
        return stream.size() == 0 ? Optional.empty() : Optional.of(clock.at(millis.apply(stream)));
    }
}
