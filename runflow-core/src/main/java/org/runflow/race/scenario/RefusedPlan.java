package org.runflow.race.scenario;

import java.util.List;

/**
 * A plan that no race can carry out.
 *
 * @param plan number of the plan in its sweep
 * @param shiftsMillis shift of each variable
 * @param reason why, a sentence
 */
public record RefusedPlan(int plan, List<Long> shiftsMillis, String reason) {
    /** Copies the list. */
    public RefusedPlan {
        shiftsMillis = List.copyOf(shiftsMillis);
    }
}
