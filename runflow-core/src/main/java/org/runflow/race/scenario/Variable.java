package org.runflow.race.scenario;

import java.time.Duration;
import java.util.List;

/**
 * A group that may move, and by how much.
 *
 * @param group an event, or {@code event/wave}
 * @param shiftsMillis at least one shift, rising, milliseconds against today's start, negative for earlier
 */
public record Variable(String group, List<Long> shiftsMillis) {
    /**
     * Checks the shifts.
     *
     * @throws IllegalArgumentException if there is none, they do not rise, or one is beyond {@link org.runflow.race.model.StartPlan#MAX_SHIFT}
     */
    public Variable {
        shiftsMillis = List.copyOf(shiftsMillis);
        if (shiftsMillis.isEmpty()) {
            throw new IllegalArgumentException("'" + group + "' needs at least one shift");
        }
        shiftsMillis.forEach(millis -> Shifts.millis(group, Duration.ofMillis(millis)));
        for (int i = 1; i < shiftsMillis.size(); i++) {
            if (shiftsMillis.get(i) <= shiftsMillis.get(i - 1)) {
                throw new IllegalArgumentException(
                        "the shifts of '" + group + "' must rise, were " + shiftsMillis + " ms");
            }
        }
    }

    /** {@return whether the group is an event, which moves by its gun} */
    public boolean isEvent() {
        return group.indexOf('/') < 0;
    }
}
