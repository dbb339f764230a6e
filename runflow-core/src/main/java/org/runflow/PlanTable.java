package org.runflow;

import java.util.List;

/** A plan as text. */
final class PlanTable {
    private PlanTable() {}

    /**
     * {@return a line per stage, names padded to the longest, ended by line feeds}
     *
     * @param plan any
     */
    static String of(Plan plan) {
        List<Plan.Step> steps = plan.steps();
        int width = steps.stream().mapToInt(step -> step.stage().length()).max().orElse(0);
        StringBuilder text = new StringBuilder();
        for (Plan.Step step : steps) {
            text.append(step.stage())
                    .append(" ".repeat(width - step.stage().length() + 2))
                    .append(step.decision())
                    .append('\n');
        }
        return text.toString();
    }
}
