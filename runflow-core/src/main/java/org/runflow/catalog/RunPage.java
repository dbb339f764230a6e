package org.runflow.catalog;

import java.util.List;
import java.util.Optional;

/**
 * Some runs of a query.
 *
 * @param runs newest first
 * @param next the query for the following page; absent on the last one
 */
public record RunPage(List<RunEntry> runs, Optional<RunQuery> next) {
    /** Copies the list. */
    public RunPage {
        runs = List.copyOf(runs);
    }

    /**
     * Cuts a page out of candidates.
     *
     * @param query with the limit
     * @param matching rows that match, newest first, one more than the limit if there are that many
     * @return the page
     */
    public static RunPage of(RunQuery query, List<RunEntry> matching) {
        if (matching.size() <= query.limit()) {
            return new RunPage(matching, Optional.empty());
        }
        List<RunEntry> page = matching.subList(0, query.limit());
        return new RunPage(
                page, Optional.of(query.after(page.get(page.size() - 1).id())));
    }
}
