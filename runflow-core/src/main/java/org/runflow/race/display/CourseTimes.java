package org.runflow.race.display;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.runflow.race.model.RaceClock;
import org.runflow.race.model.RaceEvent;
import org.runflow.race.model.Trajectories;
import org.runflow.race.rule.Quantile;

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
            long[] crossings = trajectories.arrivalMillis(km);
            if (crossings.length > 0) {
                Arrays.sort(crossings);
                times.sortedByMark.add(crossings);
            }
        }
        return new TimeDistance.Course(
                event.name(),
                marks.subList(0, times.sortedByMark.size()),
                times.column(0),
                times.column(25),
                times.column(50),
                times.column(75),
                times.column(100));
    }

    private static List<Double> marks(double endKm) {
        List<Double> marks = new ArrayList<>();
        for (int km = 0; km < endKm; km++) {
            marks.add((double) km);
        }
        marks.add(endKm);
        return marks;
    }

    private List<OffsetDateTime> column(int percent) {
        return sortedByMark.stream()
                .map(sorted -> clock.at(sorted[percent == 0 ? 0 : Quantile.index(percent, sorted.length)]))
                .toList();
    }
}
