package org.runflow.io.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.runflow.RunCoordinate;
import org.runflow.RunId;
import org.runflow.catalog.Ranked;
import org.runflow.catalog.RunCounts;
import org.runflow.catalog.RunEntry;
import org.runflow.catalog.RunPage;
import org.runflow.catalog.RunQuery;
import org.runflow.metric.TopK;

/**
 * Answers queries without reading the rows of all runs: what has ended is known by columns, and only the runs of a page are read, where that was not done lately, and those that are going on. Reads
 * every run once, when it is first asked. Safe for use by several threads.
 */
final class RunColumns {
    /** A folder that was changed so lately may change again without its time telling. */
    private static final Duration RESTLESS = Duration.ofSeconds(2);

    private final Path folder;
    private final Rows rows;
    private final KnownRows known;
    private final UnaryOperator<RunEntry> shown;

    private EndedColumns ended = new EndedColumns();
    private int[] byId = new int[0];
    private List<RunId> open = List.of();
    private @Nullable FileTime listed;

    RunColumns(RunFolders folders, Rows rows, UnaryOperator<RunEntry> shown) {
        this.folder = folders.runs();
        this.rows = rows;
        this.known = new KnownRows(rows);
        this.shown = shown;
    }

    /** {@return the page of a query} */
    synchronized RunPage page(RunQuery query) throws IOException {
        refresh();
        List<RunEntry> going = new ArrayList<>();
        for (RunId id : open) {
            rows.findReadable(id).map(shown).filter(query::matches).ifPresent(going::add);
        }
        int[] candidates = candidates(query);
        Optional<Ranked> ranked = query.ranked();
        if (ranked.isEmpty()) {
            return RunPage.of(query, merged(query, going, candidates));
        }
        int[] best = query.attributes().isEmpty() ? best(ranked.get(), candidates, query.limit() + 1) : candidates;
        List<RunEntry> found = new ArrayList<>(going);
        for (int at : best) {
            read(at).ifPresent(found::add);
        }
        return RunPage.among(query, found.stream());
    }

    /** {@return why rows cannot be read, by run} */
    synchronized SortedMap<RunId, String> problems() throws IOException {
        SortedMap<RunId, String> found = new TreeMap<>();
        for (RunId id : rows.ids()) {
            known.findProblem(id).ifPresent(reason -> found.put(id, reason));
        }
        return found;
    }

    /** {@return how many runs there are} */
    synchronized RunCounts counts() throws IOException {
        refresh();
        RunCounts.Tally tally = new RunCounts.Tally();
        ended.countInto(tally);
        open.forEach(id -> rows.findReadable(id)
                .map(shown)
                .ifPresent(run -> tally.add(run.state(), run.pipeline(), run.coordinate())));
        return tally.counts();
    }

    /** {@return the series of all runs that begin so} */
    synchronized SortedSet<RunCoordinate> coordinates(RunCoordinate prefix) throws IOException {
        refresh();
        SortedSet<RunCoordinate> found = new TreeSet<>();
        IntStream.range(0, ended.size()).mapToObj(ended::coordinate).forEach(found::add);
        open.forEach(id -> rows.findReadable(id).ifPresent(entry -> found.add(entry.coordinate())));
        found.removeIf(coordinate -> !coordinate.startsWith(prefix));
        return found;
    }

    /** Runs that have ended and may match, newest first. */
    private int[] candidates(RunQuery query) {
        IntPredicate mayMatch = ended.mayMatch(query);
        int last = query.olderThan().isEmpty()
                ? byId.length
                : firstFrom(query.olderThan().get());
        int[] found = new int[last];
        int size = 0;
        for (int i = last - 1; i >= 0; i--) {
            if (mayMatch.test(byId[i])) {
                found[size++] = byId[i];
            }
        }
        return Arrays.copyOf(found, size);
    }

    /** How many runs are older than one. */
    private int firstFrom(RunId id) {
        int from = 0;
        int to = byId.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (ended.id(byId[middle]).compareTo(id) < 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    private int[] best(Ranked order, int[] candidates, int most) {
        TopK<Integer> best = TopK.of(
                most, order.metric(), at -> ended.value(order.metric().name(), at), (a, b) -> ended.compareIds(b, a));
        String metric = order.metric().name();
        for (int at : candidates) {
            if (isAhead(order, ended.value(metric, at), at)) {
                best.add(at);
            }
        }
        return best.best().stream().mapToInt(Integer::intValue).toArray();
    }

    /** Only equal values need the id, which takes longest to make. */
    private boolean isAhead(Ranked order, double value, int at) {
        if (order.behind().isEmpty()) {
            return true;
        }
        int side = order.metric().compare(value, order.behind().get().value());
        return side > 0 || (side == 0 && order.isAhead(new Ranked.Place(value, ended.id(at))));
    }

    private List<RunEntry> merged(RunQuery query, List<RunEntry> going, int[] candidates) throws IOException {
        List<RunEntry> page = new ArrayList<>(going);
        int found = 0;
        for (int i = 0; i < candidates.length && found <= query.limit(); i++) {
            Optional<RunEntry> run = read(candidates[i]);
            if (run.isPresent() && query.matches(run.get())) {
                page.add(run.get());
                found++;
            }
        }
        page.sort((a, b) -> b.id().compareTo(a.id()));
        return page.subList(0, Math.min(page.size(), query.limit() + 1));
    }

    private Optional<RunEntry> read(int at) throws IOException {
        return known.findReadable(ended.id(at));
    }

    private void refresh() throws IOException {
        FileTime now;
        try {
            now = Files.getLastModifiedTime(folder);
        } catch (NoSuchFileException e) {
            now = null;
        }
        boolean same = now != null
                && now.equals(listed)
                && now.toInstant().isBefore(Instant.now().minus(RESTLESS));
        if (!same) {
            list();
            listed = now;
        } else if (!open.isEmpty()) {
            sort(open);
        }
    }

    private void list() throws IOException {
        List<RunId> all = rows.ids();
        Set<RunId> there = new HashSet<>(all);
        Set<RunId> known = new HashSet<>();
        for (int at : byId) {
            known.add(ended.id(at));
        }
        if (!there.containsAll(known)) {
            ended = new EndedColumns();
            known.clear();
        }
        List<RunId> unknown = new ArrayList<>(all);
        unknown.removeAll(known);
        sort(unknown);
    }

    /** Takes up those that have ended; the others are looked at again next time. */
    private void sort(List<RunId> unknown) {
        List<RunId> others = new ArrayList<>();
        int before = ended.size();
        for (RunId id : unknown) {
            Optional<RunEntry> last = known.findKnown(id);
            Optional<RunEntry> entry = last.isPresent() ? last : rows.findReadable(id);
            if (entry.isPresent() && entry.get().state().isTerminal()) {
                ended.add(entry.get());
            } else {
                others.add(id);
            }
        }
        open = others;
        if (ended.size() != before || byId.length != ended.size()) {
            byId = ended.byId();
        }
    }
}
