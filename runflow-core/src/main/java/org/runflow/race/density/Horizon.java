package org.runflow.race.density;

import org.runflow.race.model.RaceDay;
import org.runflow.race.model.RaceEvent;
import org.runflow.race.model.Trajectories;

/**
 * The windows of a day: from the one of the earlier of first gun and first crossing to the one in which the last runner leaves the course. Without runners it is the
 * window of the first gun, without events that of midnight.
 */
record Horizon(int firstWindow, int lastWindow) {
    static Horizon of(RaceDay day, long windowMillis) {
        long first = day.events().isEmpty() ? 0 : Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (RaceEvent event : day.events()) {
            first = Math.min(first, event.gunMillis());
            Trajectories trajectories = event.trajectories();
            for (int runner = 0; runner < trajectories.size(); runner++) {
                first = Math.min(first, trajectories.crossingMillis(runner, 0));
                last = Math.max(last, trajectories.crossingMillis(runner, event.certifiedKm()));
            }
        }
        long firstWindow = Math.floorDiv(first, windowMillis);
        long lastWindow = Math.max(firstWindow, Math.floorDiv(last, windowMillis));
        return new Horizon(Math.toIntExact(firstWindow), Math.toIntExact(lastWindow));
    }

    int windows() {
        return lastWindow - firstWindow + 1;
    }
}
