package org.runflow.race.display;

import java.time.OffsetDateTime;

/**
 * From when to when runners are on a segment.
 *
 * @param start when the first comes in
 * @param end when the last goes out
 */
public record ActiveWindow(OffsetDateTime start, OffsetDateTime end) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if it ends before its start
     */
    public ActiveWindow {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException(
                    "an active window ends at or after its start, was " + start + " to " + end);
        }
    }
}
