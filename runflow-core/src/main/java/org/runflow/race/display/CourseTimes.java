package org.runflow.race.display;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.runflow.race.model.Quantile;
import org.runflow.race.model.RaceClock;
import org.runflow.race.model.RaceEvent;
import org.runflow.race.model.Trajectories;

/** Sorts the crossing times of one event at every mark of its course. */
final class CourseTimes {
    private final RaceClock clock;
    private final List<long[]> sortedByMark = new ArrayList<>();

    private CourseTimes(RaceClock clock) {
        this.clock = clock;
    }

    static TimeDistance.Course of(RaceEvent event, RaceClock clock) {
        CourseTimes times = new CourseTimes(clock);
        List<Double> marks = marks(event.certifiedKm());
        Trajectories trajectories = event.trajectories();
        for (double km : marks) {
            long[] crossings = new long[trajectories.size()];
            trajectories.crossingMillis(km, crossings);
            Arrays.sort(crossings);
            times.sortedByMark.add(crossings);
        }
        int runners = trajectories.size();
        return new TimeDistance.Course(
                event.name(),
                marks,
                times.column(0),
                times.column(Quantile.index(25, runners)),
                times.column(Quantile.index(50, runners)),
                times.column(Quantile.index(75, runners)),
                times.column(runners - 1));
    }

    private static List<Double> marks(double endKm) {
        List<Double> marks = new ArrayList<>();
        for (int km = 0; km < endKm; km++) {
            marks.add((double) km);
        }
        marks.add(endKm);
        return marks;
    }

    private List<OffsetDateTime> column(int rank) {
        return sortedByMark.stream().map(sorted -> clock.at(sorted[rank])).toList();
    }
}
