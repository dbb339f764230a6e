package org.runflow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.UnaryOperator;
import org.runflow.internal.graph.Selection;
import org.runflow.run.OnConflict;

/** What one run is given and what it should do. Immutable: each method returns a changed copy. */
public final class RunRequest {
    private final List<Input<?>> inputs;
    private final Selection selection;
    private final RunOptions options;
    private final List<ArtifactKey<?>> toAdd;

    private RunRequest(List<Input<?>> inputs, Selection selection, RunOptions options, List<ArtifactKey<?>> toAdd) {
        this.inputs = List.copyOf(inputs);
        this.toAdd = toAdd.stream()
                .filter(key -> this.inputs.stream()
                        .noneMatch(input -> input.key().path().equals(key.path())))
                .toList();
        this.selection = selection;
        this.options = options;
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
        return new RunRequest(inputs, Selection.everything(), RunOptions.STANDARD, List.of());
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
        return with(key.with(value));
    }

    /**
     * Gives one more input.
     *
     * @param input such as {@link Input#promised}
     * @return the request with that input
     */
    public RunRequest with(Input<?> input) {
        List<Input<?>> more = new ArrayList<>(inputs);
        more.add(input);
        return new RunRequest(more, selection, options, toAdd);
    }

    /**
     * Puts the run into a series; the default is a series with the pipeline's name.
     *
     * @param series the run belongs to
     * @return the request at that coordinate
     */
    public RunRequest at(RunCoordinate series) {
        return having(options.at(series));
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
     * Limits the run to some stages and what they need, as {@link #targets} does by what they produce; several calls add up.
     *
     * @param stages paths of stages, as in {@code sun/density.results}
     * @return this request with those targets
     */
    public RunRequest targetStages(String... stages) {
        return selecting(selection.targetStages(Arrays.asList(stages)));
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
        return having(options.with(mode));
    }

    /**
     * Names the run that this one tries again or continues.
     *
     * @param run any run of the same catalog
     * @return the request with that parent
     */
    public RunRequest parent(RunId run) {
        return having(options.with(run));
    }

    /**
     * Adds an attribute to the row of the run in the catalog.
     *
     * @param name of the attribute
     * @param value for people who list runs
     * @return the request with that attribute
     * @throws IllegalArgumentException when the name has half a surrogate pair, which no file can hold
     */
    public RunRequest attribute(String name, String value) {
        return having(options.attribute(name, value));
    }

    /**
     * Records a number that a stage tells, as one of the run: it stands in the row of the catalog, and runs can be told apart by it. A stage that is not
     * computed again has none.
     *
     * @param stage path of the stage, as in {@code sun/density.results}
     * @param metric as the stage names it
     * @return the request with that metric
     */
    public RunRequest record(String stage, String metric) {
        return having(options.recording(stage, metric));
    }

    /**
     * Limits how many of the engine's workers the run may have at a time; by default all of them. A number above the engine's changes nothing.
     *
     * @param workers at least 1
     * @return the request with that limit
     * @throws IllegalArgumentException when it is less than 1
     */
    public RunRequest parallelism(int workers) {
        if (workers < 1) {
            throw new IllegalArgumentException("a run needs at least 1 worker, not " + workers);
        }
        return having(options.with(workers));
    }

    /**
     * Lets the run be the only exclusive one at its coordinate, among all processes that share the catalog. While another one is going on
     * {@link Engine#start} throws {@link org.runflow.error.RunBusyException}, and no run appears. Runs that do not ask for it are not held up.
     *
     * @return the request of an exclusive run
     */
    public RunRequest exclusive() {
        return having(options.alone());
    }

    /**
     * Decides what happens when another run, of any process that shares the store, is computing a result that this one needs; by default both compute it.
     * With {@link OnConflict#WAIT} this one waits, without a worker, looks again several times a second, and takes the result when it is there; when the
     * other fails or dies, it computes itself. Others see what this run computes only if it says so, too. What is forced or never cached waits for nobody,
     * nor does a run begun by a stage (on a thread of the engine's) whose own result is claimed that way: the two could wait for each other for ever.
     *
     * @param what to do
     * @return the request with that choice
     */
    public RunRequest onConflict(OnConflict what) {
        return having(options.with(what));
    }

    /**
     * Lets {@link Engine#plan} call the stages that are never cached, once and on the calling thread, so that it can say what comes behind them. Needs
     * what they use, too. Nothing of it is stored, and a run does not care.
     *
     * @return the request for such a plan
     */
    public RunRequest evaluateNotCacheable() {
        return having(options.lookingOutside());
    }

    /**
     * Gives an input anew in the place of the one it has.
     *
     * @param key of an input
     * @param change makes the new value of the old one
     * @param <T> type of the value
     * @return the request with the changed input
     * @throws IllegalArgumentException when the request has no such input
     */
    public <T> RunRequest changing(ArtifactKey<T> key, UnaryOperator<T> change) {
        List<Input<?>> changed = new ArrayList<>(inputs);
        for (int i = 0; i < changed.size(); i++) {
            if (changed.get(i).key().path().equals(key.path())) {
                changed.set(i, key.with(change.apply(key.cast(changed.get(i).value()))));
                return new RunRequest(changed, selection, options, toAdd);
            }
        }
        throw new IllegalArgumentException("the request has no input '" + key.path() + "' to change");
    }

    /**
     * Stores what the run is given, so that {@link Engine#request} can give the request back and a stored run has its inputs. Inputs with a published path
     * are stored in any case, and shown in the folder of the run. What stages only use is never stored.
     *
     * @return the request of a run that keeps its inputs
     */
    public RunRequest keepInputs() {
        return having(options.keepingInputs());
    }

    /** {@return whether what the run is given is stored} */
    public boolean keepsInputs() {
        return options.keepsInputs();
    }

    /** {@return keys of what a request from {@link Engine#request} still needs: inputs that stages only use, which are never stored} */
    public List<ArtifactKey<?>> toAdd() {
        return toAdd;
    }

    /**
     * Marks an input whose value somebody has to give before the request can run.
     *
     * @param key of an input
     * @return the request with one more in {@link #toAdd()}
     */
    public RunRequest toAdd(ArtifactKey<?> key) {
        List<ArtifactKey<?>> more = new ArrayList<>(toAdd);
        more.add(key);
        return new RunRequest(inputs, selection, options, more);
    }

    /** {@return the inputs in the order they were given} */
    public List<Input<?>> inputs() {
        return inputs;
    }

    /** {@return the coordinate, when one was given} */
    public Optional<RunCoordinate> coordinate() {
        return options.coordinate();
    }

    /** {@return what a failure means for the others} */
    public FailureMode failureMode() {
        return options.failureMode();
    }

    /** {@return the run that this one tries again or continues} */
    public Optional<RunId> parent() {
        return options.parent();
    }

    /** {@return attributes of the catalog's row} */
    public SortedMap<String, String> attributes() {
        return options.attributes();
    }

    /** {@return names of the metrics to record, by path of the stage} */
    public SortedMap<String, SortedSet<String>> recorded() {
        return options.recorded();
    }

    /** {@return how many workers it may have, when that was limited} */
    public Optional<Integer> findParallelism() {
        return options.parallelism();
    }

    /** {@return what it does about results that others are computing} */
    public OnConflict onConflict() {
        return options.onConflict();
    }

    /** {@return whether it is to be the only exclusive run at its coordinate} */
    public boolean isExclusive() {
        return options.exclusive();
    }

    /** {@return whether a plan evaluates what is never cached} */
    public boolean isEvaluating() {
        return options.evaluating();
    }

    /** {@return whether {@link #targets} or {@link #downstreamOf} limit the run to a part of the pipeline} */
    public boolean isLimited() {
        return selection.isLimited();
    }

    Selection selection() {
        return selection;
    }

    private RunRequest having(RunOptions others) {
        return new RunRequest(inputs, selection, others, toAdd);
    }

    private RunRequest selecting(Selection other) {
        return new RunRequest(inputs, other, options, toAdd);
    }

    private static List<String> paths(ArtifactKey<?>... keys) {
        return Arrays.stream(keys).map(ArtifactKey::path).toList();
    }
}
