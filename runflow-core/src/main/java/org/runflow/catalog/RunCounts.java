package org.runflow.catalog;

import com.google.common.collect.ImmutableSortedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.runflow.RunCoordinate;
import org.runflow.run.RunState;

/**
 * How many runs there are.
 *
 * @param byState those that have runs
 * @param byPipeline by its name
 * @param byCoordinate by the series they belong to
 */
public record RunCounts(
        SortedMap<RunState, Long> byState,
        SortedMap<String, Long> byPipeline,
        SortedMap<RunCoordinate, Long> byCoordinate) {
    /** Copies the maps. */
    public RunCounts {
        byState = ImmutableSortedMap.copyOf(byState);
        byPipeline = ImmutableSortedMap.copyOf(byPipeline);
        byCoordinate = ImmutableSortedMap.copyOf(byCoordinate);
    }

    /** {@return how many runs there are altogether} */
    public long runs() {
        return byState.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Counts runs one by one. Not safe for use by several threads. */
    public static final class Tally {
        private final SortedMap<RunState, Long> byState = new TreeMap<>();
        private final SortedMap<String, Long> byPipeline = new TreeMap<>();
        private final SortedMap<RunCoordinate, Long> byCoordinate = new TreeMap<>();

        /** Begins with none. */
        public Tally() {}

        /**
         * Counts a run.
         *
         * @param state of the run
         * @param pipeline its name
         * @param coordinate the series it belongs to
         */
        public void add(RunState state, String pipeline, RunCoordinate coordinate) {
            byState.merge(state, 1L, Long::sum);
            byPipeline.merge(pipeline, 1L, Long::sum);
            byCoordinate.merge(coordinate, 1L, Long::sum);
        }

        /** {@return what was counted} */
        public RunCounts counts() {
            return new RunCounts(byState, byPipeline, byCoordinate);
        }
    }
}
