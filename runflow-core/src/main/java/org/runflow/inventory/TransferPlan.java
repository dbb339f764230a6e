package org.runflow.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.runflow.RunCoordinate;
import org.runflow.error.InputProblem;
import org.runflow.error.InvalidInputException;

/**
 * What shall be transferred of one coordinate, file by file. To make one moves nothing: it is the dry run.
 *
 * @param coordinate whose files they are
 * @param direction which way
 * @param policy what becomes of files that are at the target already
 * @param files in the order of their names at the target
 */
public record TransferPlan(
        RunCoordinate coordinate, Direction direction, ConflictPolicy policy, List<PlannedFile> files) {
    /** Copies the list. */
    public TransferPlan {
        files = List.copyOf(files);
    }

    /**
     * Plans by what two inventories say. Pure; a transfer looks again before it touches a file.
     *
     * @param coordinate a whole one
     * @param direction which way
     * @param local what is here
     * @param remote what is there
     * @param names how files are called here
     * @param selection which files are wanted, by their path at the source
     * @param policy what becomes of files that are at the target already
     * @return the plan; without files when the source has none that is wanted
     * @throws InvalidInputException when a side could not be looked at: what is unknown is not taken for absent
     */
    public static TransferPlan of(
            RunCoordinate coordinate,
            Direction direction,
            Inventory local,
            Inventory remote,
            NameMapping names,
            Predicate<String> selection,
            ConflictPolicy policy) {
        boolean fetch = direction == Direction.FETCH;
        Inventory source = fetch ? remote : local;
        Inventory target = fetch ? local : remote;
        requireKnown(coordinate, source);
        requireKnown(coordinate, target);
        SortedMap<String, InventoryEntry> there = new TreeMap<>();
        target.files(coordinate).forEach(entry -> there.put(entry.file(), entry));
        SortedMap<String, PlannedFile> files = new TreeMap<>();
        for (InventoryEntry entry : source.files(coordinate)) {
            Optional<String> name = fetch ? names.toLocal(entry.file()) : names.toRemote(entry.file());
            if (name.isPresent() && selection.test(entry.file())) {
                PlannedFile file = file(name.get(), entry, Optional.ofNullable(there.get(name.get())), policy);
                @Nullable PlannedFile other = files.put(name.get(), file);
                if (other != null) {
                    throw new IllegalArgumentException(
                            "files '" + other.source().file() + "' and '" + entry.file() + "' of '" + coordinate
                                    + "' are both called '" + name.get() + "' at the target");
                }
            }
        }
        return new TransferPlan(coordinate, direction, policy, new ArrayList<>(files.values()));
    }

    /** {@return how many bytes are read from the source, if all goes well} */
    public long bytes() {
        return files.stream()
                .filter(file -> file.action().moves())
                .mapToLong(file -> file.source().bytes())
                .sum();
    }

    /** {@return whether a file at the target is in the way} */
    public boolean isRefused() {
        return files.stream().anyMatch(file -> file.action() == PlannedFile.Action.REFUSE);
    }

    private static PlannedFile file(
            String name, InventoryEntry source, Optional<InventoryEntry> target, ConflictPolicy policy) {
        if (target.isEmpty()) {
            return new PlannedFile(name, PlannedFile.Action.COPY, "is not at the target", source, target);
        }
        boolean sameLength = target.get().bytes() == source.bytes();
        boolean compared = source.digest().isPresent() && target.get().digest().isPresent();
        boolean same =
                sameLength && compared && source.digest().equals(target.get().digest());
        return switch (policy) {
            case KEEP -> new PlannedFile(name, PlannedFile.Action.KEEP, "is at the target already", source, target);
            case REPLACE ->
                new PlannedFile(name, PlannedFile.Action.REPLACE, "is replaced whatever it holds", source, target);
            case FAIL ->
                same
                        ? new PlannedFile(name, PlannedFile.Action.KEEP, "has the same content", source, target)
                        : new PlannedFile(name, PlannedFile.Action.REFUSE, "is at the target already", source, target);
            case REPLACE_IF_DIFFERENT -> ifDifferent(name, source, target, sameLength, compared, same);
        };
    }

    private static PlannedFile ifDifferent(
            String name,
            InventoryEntry source,
            Optional<InventoryEntry> target,
            boolean sameLength,
            boolean compared,
            boolean same) {
        if (same) {
            return new PlannedFile(name, PlannedFile.Action.KEEP, "has the same content", source, target);
        }
        if (!sameLength) {
            return new PlannedFile(name, PlannedFile.Action.REPLACE, "has another length", source, target);
        }
        return compared
                ? new PlannedFile(name, PlannedFile.Action.REPLACE, "has another content", source, target)
                : new PlannedFile(name, PlannedFile.Action.COMPARE, "has the same length", source, target);
    }

    private static void requireKnown(RunCoordinate coordinate, Inventory side) {
        if (side.status(coordinate) instanceof SideStatus.Unknown unknown) {
            throw new InvalidInputException(
                    "transfer of '" + coordinate + "'", List.of(InputProblem.of(side.side(), unknown.reason())));
        }
    }

    /**
     * What shall become of one file.
     *
     * @param file path within the coordinate, as it is called at the target
     * @param action what shall be done
     * @param reason why, a few words
     * @param source the file as the source had it when this was planned
     * @param target the file as the target had it then; absent when there was none
     */
    public record PlannedFile(
            String file, Action action, String reason, InventoryEntry source, Optional<InventoryEntry> target) {
        /** What shall be done. */
        public enum Action {
            /** The target has none: it is copied. */
            COPY,
            /** The target has another one: it is replaced. */
            REPLACE,
            /** The target has one of the same length: it is replaced if its content is found to be another. */
            COMPARE,
            /** The target's file stays. */
            KEEP,
            /** The target's file is in the way, so the whole plan is refused. */
            REFUSE;

            /** {@return whether content is read from the source} */
            public boolean moves() {
                return this == COPY || this == REPLACE || this == COMPARE;
            }
        }

        /**
         * Checks the name.
         *
         * @throws IllegalArgumentException when it is no path within a coordinate
         */
        public PlannedFile {
            InventoryEntry.requireFile(file);
        }
    }
}
