package org.runflow.io.rows;

import java.util.Optional;
import org.runflow.metric.SummaryView;

/** What was found where the summary of a file should be. */
public sealed interface StoredSummary {
    /**
     * It is there.
     *
     * @param summary as it was stored
     */
    record Found(SummaryView summary) implements StoredSummary {}

    /** The file ends without one: how many rows it has can only be told by reading them. */
    record Absent() implements StoredSummary {}

    /**
     * It cannot be read.
     *
     * @param reason for people
     */
    record Corrupt(String reason) implements StoredSummary {}

    /** {@return the summary, if it is there} */
    default Optional<SummaryView> view() {
        return this instanceof Found found ? Optional.of(found.summary()) : Optional.empty();
    }
}
