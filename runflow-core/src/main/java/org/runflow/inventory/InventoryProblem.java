package org.runflow.inventory;

import java.util.Optional;
import org.runflow.RunCoordinate;

/**
 * Something that a side holds and that could not be judged.
 *
 * @param path of it, as its side calls it
 * @param reason what is wrong with it
 * @param hides the coordinate whose content is not known because of it, or the prefix of several; absent when it belongs to no coordinate at all
 */
public record InventoryProblem(String path, String reason, Optional<RunCoordinate> hides) {
    private static final int LONGEST = 1_000;

    /** Shortens texts to what fits a few lines. */
    public InventoryProblem {
        path = clamp(path);
        reason = clamp(reason);
    }

    private static String clamp(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
