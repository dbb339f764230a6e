package org.runflow.catalog;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.runflow.metric.TopK;

/**
 * Some runs of a query.
 *
 * @param runs in the order of the query, which is newest first unless it says otherwise
 * @param next the query for the following page; absent on the last one
 */
public record RunPage(List<RunEntry> runs, Optional<RunQuery> next) {
    /** Copies the list. */
    public RunPage {
        runs = List.copyOf(runs);
    }

    /**
     * Chooses a page out of all runs.
     *
     * @param query with order and limit
     * @param newestFirst rows of which some match
     * @return the page
     */
    public static RunPage among(RunQuery query, Stream<RunEntry> newestFirst) {
        Stream<RunEntry> matching = newestFirst.filter(query::matches);
        if (query.ranked().isEmpty()) {
            return of(query, matching.limit(query.limit() + 1L).toList());
        }
        Ranked order = query.ranked().get();
        TopK<RunEntry> best = TopK.of(
                query.limit() + 1,
                order.metric(),
                entry -> order.placeOf(entry).value(),
                Comparator.comparing(RunEntry::id, Comparator.reverseOrder()));
        matching.forEach(best::add);
        return of(query, best.best());
    }

    /**
     * Cuts a page out of candidates.
     *
     * @param query with the limit
     * @param matching rows that match, in the order of the query, one more than the limit if there are that many
     * @return the page
     */
    public static RunPage of(RunQuery query, List<RunEntry> matching) {
        if (matching.size() <= query.limit()) {
            return new RunPage(matching, Optional.empty());
        }
        List<RunEntry> page = matching.subList(0, query.limit());
        return new RunPage(page, Optional.of(query.behind(page.get(page.size() - 1))));
    }
}
