package org.runflow.io.race.exchange;

import java.util.Locale;
import java.util.Optional;

/** What a column of a table of results or starters means. */
public enum Meaning {
    /** The number of a runner. */
    RUNNER_ID,
    /** Time since the gun, or the time of day at the finish. */
    GUN_TIME,
    /** Time from the start line to the finish. */
    NET_TIME,
    /** A time of which the column does not say whether it is gun or net. */
    TIME_TO_ASK,
    /** When a runner crossed the start line. */
    START,
    /** Minutes per kilometre or mile. */
    PACE,
    /** The net time that a runner expects. */
    PREDICTED,
    /** What a runner started in. */
    WAVE,
    /** Which event a row belongs to. */
    CONTEST,
    /** Whether a runner started and finished. */
    STATUS,
    /** A time at a mat. */
    MAT,
    /** In tables with a row per mat: which mat. */
    SPLIT_NAME,
    /** In tables with a row per mat: the time there. */
    SPLIT_TIME,
    /** Read by nobody. */
    IGNORED;

    /** {@return the word for it in a map} */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Meaning> find(String word) {
        for (Meaning meaning : values()) {
            if (meaning != TIME_TO_ASK && meaning.word().equals(word)) {
                return Optional.of(meaning);
            }
        }
        return Optional.empty();
    }
}
