package org.runflow;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.runflow.internal.text.PropertyNames;
import org.runflow.run.OnConflict;

/** How a run should go, beside what it is given and what of the pipeline it runs. Immutable once it is handed out: each method returns a changed copy. */
final class RunOptions {
    static final RunOptions STANDARD = new RunOptions();

    private Optional<RunCoordinate> coordinate = Optional.empty();
    private FailureMode failureMode = FailureMode.CONTINUE_INDEPENDENT;
    private Optional<RunId> parent = Optional.empty();
    private SortedMap<String, String> attributes = ImmutableSortedMap.of();
    private SortedMap<String, SortedSet<String>> recorded = ImmutableSortedMap.of();
    private Optional<Integer> parallelism = Optional.empty();
    private OnConflict onConflict = OnConflict.COMPUTE;
    private boolean exclusive;
    private boolean evaluating;
    private boolean keepsInputs;

    private RunOptions() {}

    private RunOptions(RunOptions other) {
        this.coordinate = other.coordinate;
        this.failureMode = other.failureMode;
        this.parent = other.parent;
        this.attributes = other.attributes;
        this.recorded = other.recorded;
        this.parallelism = other.parallelism;
        this.onConflict = other.onConflict;
        this.exclusive = other.exclusive;
        this.evaluating = other.evaluating;
        this.keepsInputs = other.keepsInputs;
    }

    RunOptions at(RunCoordinate series) {
        return changed(copy -> copy.coordinate = Optional.of(series));
    }

    RunOptions with(FailureMode mode) {
        return changed(copy -> copy.failureMode = mode);
    }

    RunOptions with(RunId newParent) {
        return changed(copy -> copy.parent = Optional.of(newParent));
    }

    RunOptions attribute(String name, String value) {
        PropertyNames.require("an attribute", name);
        SortedMap<String, String> more = new TreeMap<>(attributes);
        more.put(name, value);
        return changed(copy -> copy.attributes = ImmutableSortedMap.copyOf(more));
    }

    RunOptions recording(String stage, String metric) {
        SortedMap<String, SortedSet<String>> more = new TreeMap<>(recorded);
        SortedSet<String> metrics = new TreeSet<>(more.getOrDefault(stage, new TreeSet<>()));
        metrics.add(metric);
        more.put(stage, metrics);
        return changed(copy -> copy.recorded = ImmutableSortedMap.copyOf(more));
    }

    RunOptions with(int workers) {
        return changed(copy -> copy.parallelism = Optional.of(workers));
    }

    RunOptions with(OnConflict what) {
        return changed(copy -> copy.onConflict = what);
    }

    RunOptions alone() {
        return changed(copy -> copy.exclusive = true);
    }

    RunOptions lookingOutside() {
        return changed(copy -> copy.evaluating = true);
    }

    RunOptions keepingInputs() {
        return changed(copy -> copy.keepsInputs = true);
    }

    /** The series it belongs to. */
    Optional<RunCoordinate> coordinate() {
        return coordinate;
    }

    /** What a failure means for the others. */
    FailureMode failureMode() {
        return failureMode;
    }

    /** The run it tries again or continues. */
    Optional<RunId> parent() {
        return parent;
    }

    /** Attributes of its row in the catalog. */
    SortedMap<String, String> attributes() {
        return attributes;
    }

    /** Names of metrics by path of the stage. */
    SortedMap<String, SortedSet<String>> recorded() {
        return recorded;
    }

    /** How many workers it may have. */
    Optional<Integer> parallelism() {
        return parallelism;
    }

    /** What it does about results that others are computing. */
    OnConflict onConflict() {
        return onConflict;
    }

    /** Whether it is alone at its coordinate. */
    boolean exclusive() {
        return exclusive;
    }

    /** Whether a plan evaluates what is never cached. */
    boolean evaluating() {
        return evaluating;
    }

    /** Whether its inputs are stored. */
    boolean keepsInputs() {
        return keepsInputs;
    }

    private RunOptions changed(Consumer<RunOptions> change) {
        RunOptions copy = new RunOptions(this);
        change.accept(copy);
        return copy;
    }
}
