package org.runflow.race.scenario;

import org.runflow.race.model.Field;
import org.runflow.race.model.RaceDay;
import org.runflow.race.model.StartGroup;
import org.runflow.race.model.Trajectories;

/**
 * How far a wave may move beside its event's gun, so that the race stays one.
 *
 * @param earlierMillis how much earlier, before somebody who starts at the gun or later would start before it
 * @param laterMillis how much later, before somebody would be farther behind the gun than a race may have it
 */
record WaveRoom(long earlierMillis, long laterMillis) {
    private static final long LONGEST_MILLIS = 1000L * Field.MAX_ELAPSED_S;

    static WaveRoom of(StartGroup group, RaceDay day) {
        Trajectories trajectories = group.event().field().trajectories(0);
        double lastKm = day.lastKm(group.event().name());
        long earlier = Long.MAX_VALUE;
        long later = Long.MAX_VALUE;
        for (int runner = 0; runner < trajectories.size(); runner++) {
            long start = trajectories.crossingMillis(runner, 0);
            earlier = start >= 0 ? Math.min(earlier, start) : earlier;
            later = Math.min(later, LONGEST_MILLIS - trajectories.crossingMillis(runner, lastKm));
        }
        return new WaveRoom(earlier, later);
    }

    boolean isTooEarly(long shiftMillis) {
        return shiftMillis < 0 && -shiftMillis > earlierMillis;
    }

    boolean isTooLate(long shiftMillis) {
        return shiftMillis > laterMillis;
    }
}
