package org.runflow.io.inventory;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.runflow.RunCoordinate;
import org.runflow.inventory.ConflictPolicy;
import org.runflow.inventory.CoordinateFilter;
import org.runflow.inventory.Direction;
import org.runflow.inventory.Inventory;
import org.runflow.inventory.NameMapping;
import org.runflow.inventory.TransferPlan;
import org.runflow.inventory.TransferProgress;
import org.runflow.inventory.TransferResult;

/**
 * Moves the files of one coordinate at a time between two places. A plan moves nothing; carrying it out looks at each file again. A file appears at the target
 * whole and checked, or not at all. Immutable; safe for use by several threads and processes.
 *
 * <pre>{@code
 * Transfers transfers = Transfers.between(here, there, NameMapping.same());
 * TransferPlan plan = transfers.plan(coordinate, Direction.FETCH, file -> true, ConflictPolicy.REPLACE_IF_DIFFERENT);
 * TransferResult result = transfers.execute(plan, () -> false, progress -> {});
 * }</pre>
 */
public final class Transfers {
    private final TransferSide local;
    private final TransferSide remote;
    private final NameMapping names;

    private Transfers(TransferSide local, TransferSide remote, NameMapping names) {
        this.local = local;
        this.remote = remote;
        this.names = names;
    }

    /**
     * {@return transfers between two places}
     *
     * @param local the place here
     * @param remote the place there, of the same schema
     * @param names how files are called here
     * @throws IllegalArgumentException when the schemas differ
     */
    public static Transfers between(TransferSide local, TransferSide remote, NameMapping names) {
        if (!local.schema().equals(remote.schema())) {
            throw new IllegalArgumentException(
                    "files of schema '" + local.schema().name() + "' cannot go to a place of schema '"
                            + remote.schema().name() + "'");
        }
        return new Transfers(local, remote, names);
    }

    /**
     * Plans by a look at both places. {@link TransferPlan#of} plans by inventories.
     *
     * @param coordinate a whole one
     * @param direction which way
     * @param selection which files are wanted, by their path at the source
     * @param policy what becomes of files that are at the target already
     * @return the plan; without files when the source has none that is wanted
     * @throws org.runflow.error.RunflowException when a place cannot be looked at, or something there hides the coordinate
     */
    public TransferPlan plan(
            RunCoordinate coordinate, Direction direction, Predicate<String> selection, ConflictPolicy policy) {
        CoordinateFilter filter = CoordinateFilter.under(local.schema(), coordinate);
        Inventory here = local.scan(filter);
        Inventory there = remote.scan(filter);
        return TransferPlan.of(coordinate, direction, here, there, names, selection, policy);
    }

    /**
     * Carries out a plan, file by file. Each is compared with the plan first: a source or target that has changed is reported and left alone. What is at the target
     * already, because an earlier try got so far, is not read again. To cancel leaves whole files only.
     *
     * @param plan of these places
     * @param cancel asked before each file and each piece of it whether to stop; to interrupt the thread is another way, and leaves it interrupted
     * @param listener told how far it is, on this thread; one that throws ends the transfer as cancelling does, and its exception comes out
     * @return what has become of each file
     */
    public TransferResult execute(TransferPlan plan, BooleanSupplier cancel, Consumer<TransferProgress> listener) {
        boolean fetch = plan.direction() == Direction.FETCH;
        return new TransferRun(plan, fetch ? remote : local, fetch ? local : remote, cancel, listener).run();
    }
}
