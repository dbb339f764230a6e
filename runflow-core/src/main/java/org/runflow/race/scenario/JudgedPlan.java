package org.runflow.race.scenario;

import java.util.List;

/**
 * A plan by what was asked about.
 *
 * @param shiftsMillis shift of each variable
 * @param values of the objectives, in their order
 * @param broken indexes of the constraints it breaks, rising
 */
public record JudgedPlan(List<Long> shiftsMillis, List<Double> values, List<Integer> broken) {
    /** Copies the lists. */
    public JudgedPlan {
        shiftsMillis = List.copyOf(shiftsMillis);
        values = List.copyOf(values);
        broken = List.copyOf(broken);
    }

    /** {@return whether it keeps all constraints} */
    public boolean isFeasible() {
        return broken.isEmpty();
    }

    /** {@return how much all variables move together, milliseconds, whatever the direction} */
    public long movedMillis() {
        return shiftsMillis.stream().mapToLong(Math::abs).sum();
    }
}
