package org.runflow;

import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.runflow.internal.graph.Selection;

/** What one run is given and what it should do. Immutable: each method returns a changed copy. */
public final class RunRequest {
    private final List<Input<?>> inputs;
    private final Optional<RunCoordinate> coordinate;
    private final Selection selection;
    private final FailureMode failureMode;
    private final Optional<RunId> parent;
    private final SortedMap<String, String> attributes;

    private RunRequest(
            List<Input<?>> inputs,
            Optional<RunCoordinate> coordinate,
            Selection selection,
            FailureMode failureMode,
            Optional<RunId> parent,
            SortedMap<String, String> attributes) {
        this.inputs = List.copyOf(inputs);
        this.coordinate = coordinate;
        this.selection = selection;
        this.failureMode = failureMode;
        this.parent = parent;
        this.attributes = ImmutableSortedMap.copyOf(attributes);
    }

    /**
     * {@return a request to run everything but what is on demand}
     *
     * @param inputs by {@link ArtifactKey#with}
     */
    public static RunRequest of(Input<?>... inputs) {
        return of(Arrays.asList(inputs));
    }

    /**
     * {@return a request to run everything but what is on demand}
     *
     * @param inputs by {@link ArtifactKey#with}
     */
    public static RunRequest of(List<Input<?>> inputs) {
        return new RunRequest(
                inputs,
                Optional.empty(),
                Selection.everything(),
                FailureMode.CONTINUE_INDEPENDENT,
                Optional.empty(),
                ImmutableSortedMap.of());
    }

    /**
     * Gives one more input.
     *
     * @param key of an input
     * @param value for it
     * @param <T> type of the value
     * @return the request with that input
     */
    public <T> RunRequest with(ArtifactKey<T> key, T value) {
        List<Input<?>> more = new ArrayList<>(inputs);
        more.add(key.with(value));
        return new RunRequest(more, coordinate, selection, failureMode, parent, attributes);
    }

    /**
     * Puts the run into a series; the default is a series with the pipeline's name.
     *
     * @param series the run belongs to
     * @return the request at that coordinate
     */
    public RunRequest at(RunCoordinate series) {
        return new RunRequest(inputs, Optional.of(series), selection, failureMode, parent, attributes);
    }

    /**
     * Limits the run to some artifacts and what they need; several calls add up.
     *
     * @param outputs wanted
     * @return this request with those targets
     */
    public RunRequest targets(ArtifactKey<?>... outputs) {
        return selecting(selection.targets(paths(outputs)));
    }

    /**
     * Limits the run to some stages and everything downstream of them, with what all that needs; several calls add up. What is on demand runs only
     * if it is named here or needed.
     *
     * @param outputs of the stages to begin with
     * @return this request with those targets
     */
    public RunRequest downstreamOf(ArtifactKey<?>... outputs) {
        return selecting(selection.downstreamOf(paths(outputs)));
    }

    /**
     * Runs some stages, with what they need, beside whatever the run does anyway: everything, or what {@link #targets} and {@link #downstreamOf} limit
     * it to. The way to ask for what is on demand without giving up the rest; several calls add up.
     *
     * @param outputs wanted, too
     * @return this request with them
     */
    public RunRequest also(ArtifactKey<?>... outputs) {
        return selecting(selection.also(paths(outputs)));
    }

    /**
     * Computes some stages whatever is stored; what reads them runs again where their results change. Says how stages run, never whether: one that
     * the run leaves out, on demand or beyond the targets, stays out.
     *
     * @param outputs of those stages
     * @return this request with them forced
     */
    public RunRequest force(ArtifactKey<?>... outputs) {
        return selecting(selection.force(paths(outputs)));
    }

    /**
     * Computes every stage again that the run touches, whatever is stored.
     *
     * @return the request with every stage forced
     */
    public RunRequest forceAll() {
        return selecting(selection.forceAll());
    }

    /**
     * Decides what a failure means for the other stages; by default only those that depend on it are blocked.
     *
     * @param mode what a failure means for the others
     * @return the request with that mode
     */
    public RunRequest failureMode(FailureMode mode) {
        return new RunRequest(inputs, coordinate, selection, mode, parent, attributes);
    }

    /**
     * Names the run that this one tries again or continues.
     *
     * @param run any run of the same catalog
     * @return the request with that parent
     */
    public RunRequest parent(RunId run) {
        return new RunRequest(inputs, coordinate, selection, failureMode, Optional.of(run), attributes);
    }

    /**
     * Adds an attribute to the row of the run in the catalog.
     *
     * @param name of the attribute
     * @param value for people who list runs
     * @return the request with that attribute
     */
    public RunRequest attribute(String name, String value) {
        SortedMap<String, String> more = new TreeMap<>(attributes);
        more.put(name, value);
        return new RunRequest(inputs, coordinate, selection, failureMode, parent, more);
    }

    /** {@return the inputs in the order they were given} */
    public List<Input<?>> inputs() {
        return inputs;
    }

    /** {@return the coordinate, when one was given} */
    public Optional<RunCoordinate> coordinate() {
        return coordinate;
    }

    /** {@return what a failure means for the others} */
    public FailureMode failureMode() {
        return failureMode;
    }

    /** {@return the run that this one tries again or continues} */
    public Optional<RunId> parent() {
        return parent;
    }

    /** {@return attributes of the catalog's row} */
    public SortedMap<String, String> attributes() {
        return attributes;
    }

    /** {@return whether {@link #targets} or {@link #downstreamOf} limit the run to a part of the pipeline} */
    public boolean isLimited() {
        return selection.isLimited();
    }

    Selection selection() {
        return selection;
    }

    private RunRequest selecting(Selection other) {
        return new RunRequest(inputs, coordinate, other, failureMode, parent, attributes);
    }

    private static List<String> paths(ArtifactKey<?>... keys) {
        return Arrays.stream(keys).map(ArtifactKey::path).toList();
    }
}
