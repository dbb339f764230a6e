package org.runflow.inventory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.runflow.RunCoordinate;

/** Compares what two sides hold, by name and content, and names every difference. Pure: neither side is looked at. */
public final class Reconciler {
    private Reconciler() {}

    /**
     * Compares all coordinates that either side knows.
     *
     * @param local what is here
     * @param remote what is there, of the same schema
     * @param names how files are called here
     * @return the state of each coordinate that holds files on a side, or could not be looked at
     * @throws IllegalArgumentException when the schemas differ, or two files of a coordinate there have the same name here
     */
    public static Reconciliation compare(Inventory local, Inventory remote, NameMapping names) {
        return compare(local, remote, names, List.of());
    }

    /**
     * Compares all coordinates that either side knows, and those that ought to be somewhere.
     *
     * @param local what is here
     * @param remote what is there, of the same schema
     * @param names how files are called here
     * @param expected whole coordinates that may be missing on both sides
     * @return the state of each
     * @throws IllegalArgumentException as {@link #compare(Inventory, Inventory, NameMapping)}
     */
    public static Reconciliation compare(
            Inventory local, Inventory remote, NameMapping names, Collection<RunCoordinate> expected) {
        SortedMap<RunCoordinate, SyncState> states = new TreeMap<>();
        SortedSet<RunCoordinate> all = coordinates(local, remote);
        all.addAll(expected);
        all.forEach(coordinate -> states.put(coordinate, state(coordinate, local, remote, names)));
        return new Reconciliation(states);
    }

    /** Every coordinate that holds files on a side, or whose files a side could not judge. */
    static SortedSet<RunCoordinate> coordinates(Inventory local, Inventory remote) {
        CoordinateSchema schema = local.schema();
        if (!schema.equals(remote.schema())) {
            throw new IllegalArgumentException("inventories of different schemas cannot be compared: " + schema.names()
                    + " and " + remote.schema().names());
        }
        SortedSet<RunCoordinate> all = new TreeSet<>();
        Stream.of(local, remote).forEach(side -> {
            side.coordinates(CoordinateFilter.all(schema)).forEach(all::add);
            side.problems().stream()
                    .flatMap(problem -> problem.hides().stream())
                    .filter(schema::admits)
                    .forEach(all::add);
        });
        return all;
    }

    /**
     * Compares one coordinate.
     *
     * @param coordinate a whole one
     * @param local what is here
     * @param remote what is there
     * @param names how files are called here
     * @return its state
     * @throws IllegalArgumentException when two files there have the same name here
     */
    public static SyncState state(RunCoordinate coordinate, Inventory local, Inventory remote, NameMapping names) {
        if (local.status(coordinate) instanceof SideStatus.Unknown unknown) {
            return new SyncState.Unknown(Side.LOCAL, unknown.reason());
        }
        if (remote.status(coordinate) instanceof SideStatus.Unknown unknown) {
            return new SyncState.Unknown(Side.REMOTE, unknown.reason());
        }
        SortedMap<String, InventoryEntry> here = new TreeMap<>();
        local.files(coordinate).stream()
                .filter(entry -> names.toRemote(entry.file()).isPresent())
                .forEach(entry -> here.put(entry.file(), entry));
        SortedMap<String, InventoryEntry> there = new TreeMap<>();
        for (InventoryEntry entry : remote.files(coordinate)) {
            names.toLocal(entry.file()).ifPresent(name -> put(there, name, entry));
        }
        return compare(here, there);
    }

    private static void put(SortedMap<String, InventoryEntry> there, String name, InventoryEntry entry) {
        @Nullable InventoryEntry other = there.put(name, entry);
        if (other != null) {
            throw new IllegalArgumentException("files '" + other.file() + "' and '" + entry.file() + "' of '"
                    + entry.coordinate() + "' are both called '" + name + "' here");
        }
    }

    private static SyncState compare(SortedMap<String, InventoryEntry> here, SortedMap<String, InventoryEntry> there) {
        if (here.isEmpty() && there.isEmpty()) {
            return new SyncState.Missing();
        }
        if (here.isEmpty()) {
            return new SyncState.RemoteOnly(there.size(), bytes(there.values()));
        }
        if (there.isEmpty()) {
            return new SyncState.LocalOnly(here.size(), bytes(here.values()));
        }
        SortedSet<String> names = new TreeSet<>(here.keySet());
        names.addAll(there.keySet());
        List<FileDifference> differences = new ArrayList<>();
        boolean byContent = true;
        for (String name : names) {
            Optional<InventoryEntry> local = Optional.ofNullable(here.get(name));
            Optional<InventoryEntry> remote = Optional.ofNullable(there.get(name));
            findKind(local, remote).ifPresent(kind -> differences.add(new FileDifference(name, kind, local, remote)));
            byContent &= digest(local).isPresent() && digest(remote).isPresent();
        }
        return differences.isEmpty()
                ? new SyncState.Synced(byContent)
                : new SyncState.Mismatch(differences, names.size() - differences.size());
    }

    private static Optional<FileDifference.Kind> findKind(
            Optional<InventoryEntry> local, Optional<InventoryEntry> remote) {
        if (local.isEmpty()) {
            return Optional.of(FileDifference.Kind.ONLY_REMOTE);
        }
        if (remote.isEmpty()) {
            return Optional.of(FileDifference.Kind.ONLY_LOCAL);
        }
        if (local.get().bytes() != remote.get().bytes()) {
            return Optional.of(FileDifference.Kind.LENGTH);
        }
        boolean differs = digest(local).isPresent()
                && digest(remote).isPresent()
                && !digest(local).equals(digest(remote));
        return differs ? Optional.of(FileDifference.Kind.CONTENT) : Optional.empty();
    }

    private static Optional<org.runflow.store.Digest> digest(Optional<InventoryEntry> entry) {
        return entry.flatMap(InventoryEntry::digest);
    }

    private static long bytes(Collection<InventoryEntry> entries) {
        return entries.stream().mapToLong(InventoryEntry::bytes).sum();
    }
}
