package org.runflow.inventory;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.runflow.RunCoordinate;

/**
 * What one side held at one moment: files by coordinate. It says of nothing that it is absent unless it was looked at. A million files take about a tenth of a
 * second to load and some microseconds to ask. Immutable; safe for use by several threads.
 */
public final class Inventory implements Hierarchy {
    private final InventoryHead head;
    private final InventoryColumns columns;

    Inventory(InventoryHead head, InventoryColumns columns) {
        this.head = head;
        this.columns = columns;
    }

    /**
     * Begins an inventory.
     *
     * @param scope what was looked at; everything else is unknown
     * @param side what the side is called
     * @param takenAt when the look began, UTC
     * @return a builder without files
     */
    public static InventoryBuilder builder(CoordinateFilter scope, String side, Instant takenAt) {
        return new InventoryBuilder(scope, side, takenAt);
    }

    /** {@return the schema of its coordinates} */
    public CoordinateSchema schema() {
        return head.scope().schema();
    }

    /** {@return what was looked at} */
    public CoordinateFilter scope() {
        return head.scope();
    }

    /** {@return what the side is called} */
    public String side() {
        return head.side();
    }

    /** {@return when the look began, UTC} */
    public Instant takenAt() {
        return head.takenAt();
    }

    /** {@return what could not be judged, in the order it was met} */
    public List<InventoryProblem> problems() {
        return head.problems();
    }

    /** {@return what may no longer be so, oldest first} */
    public List<StaleMark> stale() {
        return head.stale();
    }

    /** {@return how many coordinates hold files} */
    public int coordinateCount() {
        return columns.size();
    }

    /** {@return how many files there are} */
    public int entries() {
        return columns.fileCount();
    }

    /** {@return length of all files together} */
    public long totalBytes() {
        return columns.totalBytes();
    }

    /**
     * {@return the coordinates one part longer under which there are files, sorted as text, each once}
     *
     * @param prefix of coordinates
     */
    @Override
    public List<RunCoordinate> children(RunCoordinate prefix) {
        return columns.children(prefix);
    }

    /**
     * {@return whether there are files under a prefix}
     *
     * @param prefix of coordinates, or a whole one
     */
    public Presence exists(RunCoordinate prefix) {
        if (columns.from(prefix) < columns.to(prefix)) {
            return Presence.PRESENT;
        }
        boolean hidden = head.problems().stream()
                .flatMap(problem -> problem.hides().stream())
                .anyMatch(hides -> hides.startsWith(prefix) || prefix.startsWith(hides));
        return wasLookedAt(prefix) && !hidden ? Presence.ABSENT : Presence.UNKNOWN;
    }

    /**
     * {@return what it holds of a coordinate; unknown when the coordinate was not looked at, or something hides a part of it}
     *
     * @param coordinate a whole one
     */
    public SideStatus status(RunCoordinate coordinate) {
        Optional<String> unknown = findUnknown(coordinate);
        if (unknown.isPresent()) {
            return new SideStatus.Unknown(unknown.get());
        }
        int index = columns.indexOf(coordinate);
        return index < 0
                ? new SideStatus.Absent()
                : new SideStatus.Present(columns.filesOf(index), columns.bytesOf(index));
    }

    /**
     * {@return its files, as far as they could be judged, in the order of their paths; none when there are none or nobody knows: see {@link #status}}
     *
     * @param coordinate a whole one
     */
    public List<InventoryEntry> files(RunCoordinate coordinate) {
        int index = columns.indexOf(coordinate);
        return index < 0 ? List.of() : List.copyOf(columns.entries(index));
    }

    /**
     * {@return one of its files}
     *
     * @param coordinate a whole one
     * @param file path within it
     */
    public Optional<InventoryEntry> findFile(RunCoordinate coordinate, String file) {
        return files(coordinate).stream()
                .filter(entry -> entry.file().equals(file))
                .findFirst();
    }

    /**
     * {@return the coordinates with files that a filter wants, ordered as text}
     *
     * @param filter of the same schema
     */
    public Stream<RunCoordinate> coordinates(CoordinateFilter filter) {
        RunCoordinate prefix = filter.prefix();
        return IntStream.range(columns.from(prefix), columns.to(prefix))
                .mapToObj(columns::coordinate)
                .filter(filter::matches);
    }

    /**
     * {@return since when and why what it says of a coordinate may no longer be so; the first reason of several}
     *
     * @param coordinate a whole one
     */
    public Optional<StaleMark> findStale(RunCoordinate coordinate) {
        return head.stale().stream()
                .filter(mark -> mark.filter().matches(coordinate))
                .findFirst();
    }

    /**
     * Marks a part as no longer certain. What it holds stays.
     *
     * @param mark which part, and why
     * @return the inventory with the mark; the same one when an earlier mark of the same reason covers that part
     */
    public Inventory with(StaleMark mark) {
        boolean known = head.stale().stream()
                .anyMatch(old ->
                        old.reason().equals(mark.reason()) && old.filter().contains(mark.filter()));
        return known ? this : new Inventory(head.with(mark), columns);
    }

    /**
     * Applies what has become of single files. Files outside {@link #scope()} are left out.
     *
     * @param delta what is there now, and what is gone
     * @return the inventory afterwards
     */
    public Inventory with(InventoryDelta delta) {
        SortedMap<RunCoordinate, SortedMap<String, InventoryEntry>> changed = new TreeMap<>();
        delta.removed()
                .forEach(gone ->
                        changed.computeIfAbsent(gone.coordinate(), this::byFile).remove(gone.file()));
        delta.put().stream()
                .filter(entry -> head.scope().matches(entry.coordinate()))
                .forEach(entry -> changed.computeIfAbsent(entry.coordinate(), this::byFile)
                        .put(entry.file(), entry));
        return changed.isEmpty() ? this : new Inventory(head, merged(changed));
    }

    /**
     * Puts a newer look at a part into this inventory: what that look covered is as it says, the rest as here.
     *
     * @param look at a part, of the same schema
     * @return the inventory of both, taken when this one was, without the marks that the look has cleared
     */
    public Inventory with(Inventory look) {
        if (look.scope().contains(scope())) {
            return look;
        }
        InventoryBuilder both = new InventoryBuilder(scope(), side(), takenAt());
        coordinates(CoordinateFilter.all(schema()))
                .filter(coordinate -> !look.scope().matches(coordinate))
                .forEach(coordinate -> files(coordinate).forEach(both::add));
        look.coordinates(scope()).forEach(coordinate -> look.files(coordinate).forEach(both::add));
        problems().stream()
                .filter(problem -> problem.hides()
                        .filter(hides -> look.scope().prefix().parts().size()
                                        <= hides.parts().size()
                                && look.scope().matchesPrefix(hides))
                        .isEmpty())
                .forEach(both::add);
        look.problems().forEach(both::add);
        stale().stream().filter(mark -> !look.scope().contains(mark.filter())).forEach(both::add);
        return both.build();
    }

    /**
     * Takes over digests that were known before, of files whose version and length have not changed.
     *
     * @param before an earlier inventory of the same side
     * @return this inventory with them
     */
    public Inventory withDigestsOf(Inventory before) {
        return new Inventory(head, columns.knowing(before.columns));
    }

    /** {@return this inventory without marks} */
    public Inventory fresh() {
        return head.stale().isEmpty() ? this : new Inventory(head.withoutMarks(), columns);
    }

    /**
     * Writes the inventory in binary columns.
     *
     * @param out that takes it, not closed
     * @throws IOException of the stream
     */
    public void writeTo(DataOutput out) throws IOException {
        head.writeTo(out);
        columns.writeTo(out);
    }

    /**
     * Reads what {@link #writeTo} has written. What is read is not trusted: every count is compared with what is there.
     *
     * @param in with an inventory
     * @param available how many bytes there are at most
     * @return the inventory
     * @throws IOException of the stream, or when it holds no inventory
     */
    public static Inventory readFrom(DataInput in, int available) throws IOException {
        try {
            return new Inventory(InventoryHead.readFrom(in, available), InventoryColumns.readFrom(in, available));
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw new IOException("what was written is no inventory: " + e.getMessage(), e);
        }
    }

    /** {@return side, number of files and time} */
    @Override
    public String toString() {
        return side() + ": " + entries() + " files of " + coordinateCount() + " coordinates at " + takenAt();
    }

    private Optional<String> findUnknown(RunCoordinate coordinate) {
        if (!head.scope().matches(coordinate)) {
            return Optional.of("only " + head.scope() + " was looked at");
        }
        return head.problems().stream()
                .filter(problem ->
                        problem.hides().filter(coordinate::startsWith).isPresent())
                .map(problem -> "'" + problem.path() + "' " + problem.reason())
                .findFirst();
    }

    private SortedMap<String, InventoryEntry> byFile(RunCoordinate coordinate) {
        SortedMap<String, InventoryEntry> byFile = new TreeMap<>();
        files(coordinate).forEach(entry -> byFile.put(entry.file(), entry));
        return byFile;
    }

    private InventoryColumns merged(SortedMap<RunCoordinate, SortedMap<String, InventoryEntry>> changed) {
        ColumnsBuilder merged = new ColumnsBuilder();
        int place = 0;
        for (var each : changed.entrySet()) {
            int until = columns.from(each.getKey());
            for (; place < until; place++) {
                columns.copyTo(merged, place);
            }
            merged.add(List.copyOf(each.getValue().values()));
            place = columns.to(each.getKey());
        }
        for (; place < columns.size(); place++) {
            columns.copyTo(merged, place);
        }
        return merged.done();
    }

    /** Whether everything under the prefix was looked at. */
    private boolean wasLookedAt(RunCoordinate prefix) {
        int depth = Math.min(prefix.parts().size(), schema().depth());
        return head.scope().matchesPrefix(prefix)
                && schema().names()
                        .subList(0, depth)
                        .containsAll(head.scope().values().keySet());
    }
}
