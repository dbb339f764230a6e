package org.runflow;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.runflow.run.OnConflict;

/**
 * How a run should go, beside what it is given and what of the pipeline it runs.
 *
 * @param coordinate the series it belongs to
 * @param failureMode what a failure means for the others
 * @param parent the run it tries again or continues
 * @param attributes of its row in the catalog
 * @param recorded names of metrics by path of the stage
 * @param parallelism how many workers it may have
 * @param onConflict what it does about results that others are computing
 * @param exclusive whether it is alone at its coordinate
 * @param evaluating whether a plan evaluates what is never cached
 * @param keepsInputs whether its inputs are stored
 */
record RunOptions(
        Optional<RunCoordinate> coordinate,
        FailureMode failureMode,
        Optional<RunId> parent,
        SortedMap<String, String> attributes,
        SortedMap<String, SortedSet<String>> recorded,
        Optional<Integer> parallelism,
        OnConflict onConflict,
        boolean exclusive,
        boolean evaluating,
        boolean keepsInputs) {
    static final RunOptions STANDARD = new RunOptions(
            Optional.empty(),
            FailureMode.CONTINUE_INDEPENDENT,
            Optional.empty(),
            ImmutableSortedMap.of(),
            ImmutableSortedMap.of(),
            Optional.empty(),
            OnConflict.COMPUTE,
            false,
            false,
            false);

    RunOptions {
        attributes = ImmutableSortedMap.copyOf(attributes);
        recorded = ImmutableSortedMap.copyOf(recorded);
    }

    RunOptions at(RunCoordinate series) {
        return new RunOptions(
                Optional.of(series),
                failureMode,
                parent,
                attributes,
                recorded,
                parallelism,
                onConflict,
                exclusive,
                evaluating,
                keepsInputs);
    }

    RunOptions with(FailureMode mode) {
        return new RunOptions(
                coordinate,
                mode,
                parent,
                attributes,
                recorded,
                parallelism,
                onConflict,
                exclusive,
                evaluating,
                keepsInputs);
    }

    RunOptions with(RunId newParent) {
        return new RunOptions(
                coordinate,
                failureMode,
                Optional.of(newParent),
                attributes,
                recorded,
                parallelism,
                onConflict,
                exclusive,
                evaluating,
                keepsInputs);
    }

    RunOptions attribute(String name, String value) {
        SortedMap<String, String> more = new TreeMap<>(attributes);
        more.put(name, value);
        return new RunOptions(
                coordinate,
                failureMode,
                parent,
                more,
                recorded,
                parallelism,
                onConflict,
                exclusive,
                evaluating,
                keepsInputs);
    }

    RunOptions recording(String stage, String metric) {
        SortedMap<String, SortedSet<String>> more = new TreeMap<>(recorded);
        SortedSet<String> metrics = new TreeSet<>(more.getOrDefault(stage, new TreeSet<>()));
        metrics.add(metric);
        more.put(stage, metrics);
        return new RunOptions(
                coordinate,
                failureMode,
                parent,
                attributes,
                more,
                parallelism,
                onConflict,
                exclusive,
                evaluating,
                keepsInputs);
    }

    RunOptions with(int workers) {
        return new RunOptions(
                coordinate,
                failureMode,
                parent,
                attributes,
                recorded,
                Optional.of(workers),
                onConflict,
                exclusive,
                evaluating,
                keepsInputs);
    }

    RunOptions with(OnConflict newOnConflict) {
        return new RunOptions(
                coordinate,
                failureMode,
                parent,
                attributes,
                recorded,
                parallelism,
                newOnConflict,
                exclusive,
                evaluating,
                keepsInputs);
    }

    RunOptions alone() {
        return new RunOptions(
                coordinate,
                failureMode,
                parent,
                attributes,
                recorded,
                parallelism,
                onConflict,
                true,
                evaluating,
                keepsInputs);
    }

    RunOptions lookingOutside() {
        return new RunOptions(
                coordinate,
                failureMode,
                parent,
                attributes,
                recorded,
                parallelism,
                onConflict,
                exclusive,
                true,
                keepsInputs);
    }

    RunOptions keepingInputs() {
        return new RunOptions(
                coordinate,
                failureMode,
                parent,
                attributes,
                recorded,
                parallelism,
                onConflict,
                exclusive,
                evaluating,
                true);
    }
}
