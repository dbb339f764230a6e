package org.runflow.inventory;

import com.google.common.collect.ImmutableSortedMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.runflow.RunCoordinate;

/**
 * How two sides stand to one another.
 *
 * @param states by coordinate
 */
public record Reconciliation(SortedMap<RunCoordinate, SyncState> states) {
    /** Copies the map. */
    public Reconciliation {
        states = ImmutableSortedMap.copyOf(states);
    }

    /**
     * {@return its state; absent when it was not compared}
     *
     * @param coordinate a whole one
     */
    public Optional<SyncState> find(RunCoordinate coordinate) {
        @Nullable SyncState state = states.get(coordinate);
        return Optional.ofNullable(state);
    }

    /**
     * {@return the coordinates in a state, sorted}
     *
     * @param state class of the state, such as {@code SyncState.RemoteOnly.class}
     */
    public List<RunCoordinate> in(Class<? extends SyncState> state) {
        return states.entrySet().stream()
                .filter(entry -> state.isInstance(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
