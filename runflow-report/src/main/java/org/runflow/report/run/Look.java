package org.runflow.report.run;

import org.runflow.plan.Decision;
import org.runflow.run.StageState;

/**
 * How a stage is drawn. The words say the same as colour and border, so that nothing hangs on colours.
 *
 * @param words below the name of the stage, empty for none
 * @param colour of the box, light enough for dark text
 * @param dash pattern of the border, empty for a plain line
 * @param thick whether the border is thick
 */
record Look(String words, String colour, String dash, boolean thick) {
    static final Look PLAIN = new Look("", "#e8eef5", "", false);
    static final Look INPUT = new Look("input", "#ffffff", "", false);
    static final Look EXCLUDED = of(StageState.EXCLUDED);

    static Look of(StageState state) {
        String words = StageWords.of(state);
        return switch (state) {
            case SUCCEEDED -> new Look(words, "#9ecae1", "", false);
            case PARTIAL -> new Look(words, "#9ecae1", "8 3", true);
            case REUSED -> new Look(words, "#e5e5e5", "6 2", false);
            case FAILED, TIMED_OUT -> new Look(words, "#fdae6b", "", true);
            case SKIPPED -> new Look(words, "#ffffff", "8 3", false);
            case BLOCKED -> new Look(words, "#fee6ce", "2 3", true);
            case CANCELLED -> new Look(words, "#fee6ce", "8 3", false);
            case EXCLUDED -> new Look(words, "#ffffff", "2 3", false);
            case PENDING, READY, RUNNING, WAITING -> new Look(words, "#ffffff", "", false);
        };
    }

    static Look of(Decision decision) {
        if (decision.isReuse()) {
            return new Look("reuse", "#e5e5e5", "6 2", false);
        }
        if (decision instanceof Decision.Items items) {
            return new Look(items.reused() + " reused, " + items.computed() + " to compute", "#c6dbef", "", false);
        }
        return decision.isCompute()
                ? new Look("compute", "#9ecae1", "", false)
                : new Look("depends", "#deebf7", "2 3", false);
    }
}
