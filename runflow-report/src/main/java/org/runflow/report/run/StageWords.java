package org.runflow.report.run;

import java.time.Duration;
import java.util.Locale;
import org.runflow.report.text.Numbers;
import org.runflow.run.StageState;

/** Words for stages. */
final class StageWords {
    private StageWords() {}

    /** What became of a stage, as in {@code timed out}. */
    static String of(StageState state) {
        return state == StageState.SUCCEEDED
                ? "computed"
                : state.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Whole milliseconds. */
    static String millis(Duration duration) {
        return Numbers.count(duration.toMillis()) + " ms";
    }
}
