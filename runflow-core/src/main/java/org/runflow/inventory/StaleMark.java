package org.runflow.inventory;

import java.time.Instant;

/**
 * Says that a part of an inventory may no longer be what its side holds.
 *
 * @param filter which part
 * @param reason why
 * @param at since when, UTC
 */
public record StaleMark(CoordinateFilter filter, String reason, Instant at) {
    private static final int LONGEST = 1_000;

    /** Shortens the reason to what fits a few lines. */
    public StaleMark {
        reason = reason.length() <= LONGEST ? reason : reason.substring(0, LONGEST) + "…";
    }
}
