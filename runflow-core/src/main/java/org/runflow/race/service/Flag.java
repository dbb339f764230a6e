package org.runflow.race.service;

import java.util.List;

/**
 * The verdict on one cell.
 *
 * @param severity how urgent
 * @param reasons what reached that severity, in the order of {@link FlagReason}; empty exactly when the severity is {@link Severity#NONE}
 */
public record Flag(Severity severity, List<FlagReason> reasons) {
    /** No flag. */
    public static final Flag NONE = new Flag(Severity.NONE, List.of());

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if reasons and severity contradict each other
     */
    public Flag {
        reasons = List.copyOf(reasons);
        if ((severity == Severity.NONE) != reasons.isEmpty()) {
            throw new IllegalArgumentException(
                    "a flag has reasons exactly when it is raised, was " + severity + " with " + reasons);
        }
    }
}
