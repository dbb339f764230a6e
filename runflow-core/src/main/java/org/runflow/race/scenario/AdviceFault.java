package org.runflow.race.scenario;

import java.util.Locale;
import org.runflow.error.InputProblem;

/**
 * One thing wrong with an advice problem, whatever it was made from.
 *
 * @param part the part of the problem
 * @param index which variable, constraint or objective, from 0; -1 when it is about all of them
 * @param message what is wrong and what would be right, a sentence
 */
public record AdviceFault(Part part, int index, String message) {
    /** About all of a part. */
    public static final int ALL = -1;

    /** A part of a problem. */
    public enum Part {
        /** What may move. */
        VARIABLES,
        /** What must be kept. */
        CONSTRAINTS,
        /** What should be small. */
        OBJECTIVES,
        /** How many plans may be evaluated. */
        BUDGET,
        /** Which trade-offs are wanted. */
        FRONT
    }

    /**
     * Words the fault for whoever put the problem together in code.
     *
     * @return the fault with its part by name, counted from 1
     */
    public InputProblem inCode() {
        String all = part.name().toLowerCase(Locale.ROOT);
        String source = index == ALL ? all : all.substring(0, all.length() - 1) + " " + (index + 1);
        return InputProblem.of(source, message);
    }
}
