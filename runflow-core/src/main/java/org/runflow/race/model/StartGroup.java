package org.runflow.race.model;

import java.util.Optional;
import org.runflow.value.Identified;

/**
 * What starts together: an event, or one wave of it (MODEL §12).
 *
 * @param name {@code event}, or {@code event/wave}
 * @param event the event as far as it belongs to this group: with the runners of the wave only
 * @param wave the wave, absent where the event has none
 */
public record StartGroup(String name, RaceEvent event, Optional<String> wave) implements Identified {
    @Override
    public String id() {
        return name;
    }

    /**
     * {@return when its first runner starts, or the gun where nobody runs; milliseconds since local midnight}
     */
    public long startMillis() {
        if (wave.isEmpty()) {
            return event.gunMillis();
        }
        Trajectories trajectories = event.trajectories();
        long first = Long.MAX_VALUE;
        for (int runner = 0; runner < trajectories.size(); runner++) {
            first = Math.min(first, trajectories.crossingMillis(runner, 0));
        }
        return first;
    }

    /**
     * {@return when each of its runners crosses each kilometre if the group starts later}
     *
     * @param laterMillis how much later, negative for earlier
     */
    public Trajectories trajectories(long laterMillis) {
        return event.field().trajectories(event.gunMillis() + laterMillis);
    }
}
