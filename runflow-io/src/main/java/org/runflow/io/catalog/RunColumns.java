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
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
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
        List<RunEntry> going = open.stream()
                .flatMap(id -> rows.findReadable(id).map(shown).stream())
                .filter(query::matches)
                .toList();
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
        int last = query.olderThan().map(this::firstFrom).orElse(byId.length);
        return IntStream.iterate(last - 1, i -> i >= 0, i -> i - 1)
                .map(i -> byId[i])
                .filter(mayMatch)
                .toArray();
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
            Optional<RunEntry> matching = read(candidates[i]).filter(query::matches);
            found += matching.isPresent() ? 1 : 0;
            matching.ifPresent(page::add);
        }
        page.sort(Comparator.comparing(RunEntry::id).reversed());
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
        boolean gone = Arrays.stream(byId).anyMatch(at -> !there.contains(ended.id(at)));
        if (gone) {
            ended = new EndedColumns();
        } else {
            Arrays.stream(byId).forEach(at -> there.remove(ended.id(at)));
        }
        sort(all.stream().filter(there::contains).toList());
    }

    /** Takes up those that have ended; the others are looked at again next time. */
    private void sort(List<RunId> unknown) {
        List<RunId> others = new ArrayList<>();
        int before = ended.size();
        for (RunId id : unknown) {
            Optional<RunEntry> entry =
                    rows.findReadable(id).filter(row -> row.state().isTerminal());
            if (entry.isPresent()) {
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
