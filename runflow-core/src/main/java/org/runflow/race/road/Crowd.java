package org.runflow.race.road;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.runflow.race.model.RaceDay;
import org.runflow.race.model.Trajectories;

/** Who is on a stretch when, in two parties: those whom its segment names, and others. Not safe for use by several threads. */
final class Crowd {
    private final RaceDay day;
    private final List<Step> steps = new ArrayList<>();

    /** Somebody comes (1) or goes (-1). */
    private record Step(long millis, int change, boolean named) {}

    Crowd(RaceDay day) {
        this.day = day;
    }

    /** Adds the runners of one window. */
    void add(String event, double fromKm, double toKm, boolean named) {
        Trajectories runners = day.events().get(event).trajectories();
        for (int runner = 0; runner < runners.size(); runner++) {
            steps.add(new Step(runners.crossingMillis(runner, fromKm), 1, named));
            steps.add(new Step(runners.crossingMillis(runner, toKm), -1, named));
        }
    }

    /** The largest number of people at once, of both parties, while somebody of either is there; 0 when that never happens. */
    int mostTogether() {
        steps.sort(Comparator.comparingLong(Step::millis).thenComparingInt(Step::change));
        int named = 0;
        int others = 0;
        int most = 0;
        for (Step step : steps) {
            named += step.named() ? step.change() : 0;
            others += step.named() ? 0 : step.change();
            if (named > 0 && others > 0) {
                most = Math.max(most, named + others);
            }
        }
        return most;
    }
}
