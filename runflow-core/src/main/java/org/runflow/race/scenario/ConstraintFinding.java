package org.runflow.race.scenario;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What a constraint does to the answer, or to the nearest plan where there is no answer.
 *
 * @param constraint which
 * @param value what the plan makes of it: milliseconds since local midnight for clocks, absent when nobody is there; milliseconds from one start to another;
 *     persons per square metre; pairs; the ordinal of a level; milliseconds that a fixed group moves
 * @param kept whether the plan keeps it
 * @param binding whether a better plan would be there without it
 * @param tight the moves of one variable by one step of its shifts that break it
 * @param touch where the plan comes nearest to the limit, absent where that has no place
 */
public record ConstraintFinding(
        Constraint constraint,
        Optional<Double> value,
        boolean kept,
        Binding binding,
        List<Step> tight,
        Optional<Touch> touch) {
    /** Whether a better plan would be there without a constraint. */
    public enum Binding {
        /** A better plan was found. */
        YES,
        /** There is none. */
        NO,
        /** The budget ended first, or there is no answer to compare with. */
        UNKNOWN
    }

    /**
     * A move of one variable.
     *
     * @param variable index of the variable
     * @param steps along its shifts, negative for earlier
     */
    public record Step(int variable, int steps) {}

    /** Copies the list. */
    public ConstraintFinding {
        tight = List.copyOf(tight);
    }

    /**
     * Where a plan comes nearest to a limit.
     *
     * @param segment a segment
     * @param bin the bin of its densest cell, from 0
     * @param millis start of that cell's window, or when a runner is last; milliseconds since local midnight
     * @param runner who is last
     */
    public record Touch(Optional<String> segment, OptionalInt bin, OptionalLong millis, Optional<String> runner) {}
}
