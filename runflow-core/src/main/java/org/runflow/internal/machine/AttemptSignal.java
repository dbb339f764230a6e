package org.runflow.internal.machine;

import org.runflow.error.RunflowException;
import org.runflow.run.ItemsReport;

/** Something an attempt did. Once the attempt is over, or given up, nobody hears it. */
public sealed interface AttemptSignal extends Signal {
    /** {@return index of the stage} */
    int stage();

    /** {@return number of the attempt, from 1} */
    int attempt();

    /**
     * It has a value.
     *
     * @param stage index of the stage
     * @param attempt its number
     */
    record Returned(int stage, int attempt) implements AttemptSignal {}

    /**
     * It has none.
     *
     * @param stage index of the stage
     * @param attempt its number
     * @param failure why
     */
    record Threw(int stage, int attempt, Failure failure) implements AttemptSignal {}

    /**
     * It says that it has nothing to do, and will end.
     *
     * @param stage index of the stage
     * @param attempt its number
     * @param reason one line
     */
    record Skipped(int stage, int attempt, String reason) implements AttemptSignal {}

    /**
     * It says how far it is.
     *
     * @param stage index of the stage
     * @param attempt its number
     * @param done at least 0
     * @param total at least {@code done}
     * @param unit what is counted
     */
    record Progressed(int stage, int attempt, long done, long total, String unit) implements AttemptSignal {}

    /**
     * It reports a number.
     *
     * @param stage index of the stage
     * @param attempt its number
     * @param name of the metric
     * @param value finite
     */
    record Measured(int stage, int attempt, String name, double value) implements AttemptSignal {}

    /**
     * It has come to an end with its items.
     *
     * @param stage index of the stage
     * @param attempt its number
     * @param items what became of them
     */
    record Counted(int stage, int attempt, ItemsReport items) implements AttemptSignal {}

    /**
     * One of its items has failed.
     *
     * @param stage index of the stage
     * @param attempt its number
     * @param text one line
     */
    record ItemFailed(int stage, int attempt, String text) implements AttemptSignal {}

    /**
     * The value of an item that it reads cannot be had.
     *
     * @param stage index of the stage
     * @param attempt its number
     * @param origin index of the stage that produced the item
     * @param damage what is wrong with it
     */
    record FoundDamage(int stage, int attempt, int origin, RunflowException damage) implements AttemptSignal {}

    /**
     * It has stopped between two items, as it was asked to, and will go on when it is called again.
     *
     * @param stage index of the stage
     * @param attempt its number
     */
    record Yielded(int stage, int attempt) implements AttemptSignal {}

    /**
     * It says something that people should know.
     *
     * @param stage index of the stage
     * @param attempt its number
     * @param text one line
     */
    record Warned(int stage, int attempt, String text) implements AttemptSignal {}
}
