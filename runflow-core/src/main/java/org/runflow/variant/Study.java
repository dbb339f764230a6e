package org.runflow.variant;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.runflow.ArtifactKey;
import org.runflow.ArtifactReader;
import org.runflow.Engine;
import org.runflow.Pipeline;
import org.runflow.Run;
import org.runflow.RunCoordinate;
import org.runflow.RunHandle;
import org.runflow.RunRequest;
import org.runflow.catalog.RunEntry;
import org.runflow.metric.Metric;
import org.runflow.metric.Metrics;

/**
 * Runs a pipeline for every variant of a template and compares what comes out. A study is a run itself, and the parent of those of its variants; these have
 * what was chosen and the digest of the template as attributes, and their figures as metrics in the catalog. As results are reused, a study that was stopped is
 * resumed by starting it again, and one with more alternatives computes only what is new. Immutable; safe for use by several threads.
 *
 * @param <T> type of the variants' values
 */
public final class Study<T> {
    /** What a study has found, a result of its run. */
    public static final ArtifactKey<StudyResults> RESULTS =
            ArtifactKey.of("study.results", StudyResults.class).publishedAt("study.json");

    /** The template, an input of its run. */
    public static final ArtifactKey<Template> TEMPLATE = ArtifactKey.of("study.template", Template.class);

    private static final int DEFAULT_PARALLELISM = 2;

    private final StudyDraft<T> draft;

    private Study(StudyDraft<T> draft) {
        this.draft = draft;
    }

    /**
     * Begins a study of all variants.
     *
     * @param name letters, digits, dots, dashes and underscores
     * @param variants what to try
     * @param pipeline what to run for each
     * @param request gives a variant's value to that pipeline; pure. Its coordinate does not count
     * @param <T> type of the variants' values
     * @return a study without metrics
     */
    public static <T> Study<T> of(
            String name, Variants<T> variants, Pipeline pipeline, Function<? super T, RunRequest> request) {
        return new Study<>(new StudyDraft<>(
                name,
                variants,
                Variants::expand,
                pipeline,
                request,
                List.of(),
                DEFAULT_PARALLELISM,
                RunCoordinate.of("study", name),
                row -> {}));
    }

    /**
     * Adds a figure to compare by.
     *
     * @param metric says which values are better; what is not finite or out of its bounds is no value
     * @param key of what it is taken from, an output of the pipeline
     * @param value pure; NaN when there is none
     * @param <A> type of what it is taken from
     * @return this study with that metric
     * @throws IllegalArgumentException when the name is taken
     */
    public <A> Study<T> measure(Metric metric, ArtifactKey<A> key, ToDoubleFunction<? super A> value) {
        return measure(metric, List.of(key), results -> value.applyAsDouble(results.get(key)));
    }

    /**
     * Adds a figure that is taken from several results.
     *
     * @param metric says which values are better; what is not finite or out of its bounds is no value
     * @param keys of what it reads, outputs of the pipeline
     * @param value pure; NaN when there is none
     * @return this study with that metric
     * @throws IllegalArgumentException when the name is taken, or there are no keys
     */
    public Study<T> measure(Metric metric, List<ArtifactKey<?>> keys, ToDoubleFunction<? super ArtifactReader> value) {
        List<Measure> more = new ArrayList<>(draft.measures());
        more.add(new Measure(metric, keys, value));
        Metrics.of(more.stream().map(Measure::metric).toArray(Metric[]::new));
        return new Study<>(draft.withMeasures(more));
    }

    /**
     * Limits the study to some variants, drawn as by {@link Variants#sample}.
     *
     * @param n how many
     * @param seed the same one draws the same
     * @return this study of those variants
     */
    public Study<T> sample(int n, long seed) {
        return new Study<>(draft.drawing(variants -> variants.sample(n, seed)));
    }

    /**
     * Sets how many variants are tried at once; the default is two. The stages of all of them share the engine's workers.
     *
     * @param runs at least 1
     * @return this study with that limit
     */
    public Study<T> parallelism(int runs) {
        if (runs < 1) {
            throw new IllegalArgumentException("a study tries at least 1 variant at once, not " + runs);
        }
        return new Study<>(draft.withParallelism(runs));
    }

    /**
     * Sets the series the study belongs to; the default is {@code study/<name>}. Its variants are the series below, so that plans of other runs never compare with
     * them.
     *
     * @param series of the study
     * @return this study at that coordinate
     */
    public Study<T> at(RunCoordinate series) {
        return new Study<>(draft.withCoordinate(series));
    }

    /**
     * Hands each row to somebody as soon as there is one, in the order of the template: to write it into a file, to show it.
     *
     * @param listener called by one thread at a time; what it throws ends the study
     * @return this study with that listener in place of another
     */
    public Study<T> onRow(Consumer<? super StudyRow> listener) {
        return new Study<>(draft.withListener(listener));
    }

    /**
     * {@return what is tried, in order}
     *
     * @throws IllegalArgumentException when there are more than a list can have
     */
    public List<Variant<T>> variants() {
        return draft.variants();
    }

    /** {@return its metrics, in the order they were added} */
    public List<StudyMetric> metrics() {
        return draft.metrics();
    }

    /**
     * {@return one of its metrics}
     *
     * @param metric a name
     * @throws IllegalArgumentException when the study has none; the message says which may be meant
     */
    public StudyMetric metric(String metric) {
        return StudyResults.metric(draft.name(), draft.metrics(), metric);
    }

    /**
     * Makes sure that every variant can be made and told apart, as running it would.
     *
     * @throws IllegalArgumentException when one cannot be made, two have the same choices, or a choice is called like an attribute that the runs have already
     */
    public void check() {
        List<Variant<T>> unused = draft.checkedVariants();
    }

    /** {@return its template} */
    public Template template() {
        return draft.template();
    }

    /**
     * Says what a run would do for each variant, computing nothing.
     *
     * @param engine whose store is asked
     * @return a plan for each variant
     * @throws IllegalArgumentException when a variant cannot be made, or two have the same choices
     */
    public List<StudyPlan<T>> plan(Engine engine) {
        Pipeline measured = draft.measured();
        String template = draft.template().digest().hex();
        return draft.checkedVariants().stream()
                .map(variant -> new StudyPlan<>(variant, engine.plan(measured, draft.request(variant, template))))
                .toList();
    }

    /**
     * Runs the study and waits for its end. A variant whose run fails is a row that says so, and does not keep others from being tried.
     *
     * @param engine executes the study and its variants
     * @return the study's run, ended; {@link #RESULTS} are its results
     * @throws IllegalArgumentException when a variant cannot be made, or two have the same choices
     */
    public Run run(Engine engine) {
        return engine.run(StudyWork.pipeline(draft, engine), request());
    }

    /**
     * Starts the study. Cancelling it cancels the runs of its variants.
     *
     * @param engine executes the study and its variants
     * @return a handle on the study's run
     * @throws IllegalArgumentException when a variant cannot be made, or two have the same choices
     */
    public RunHandle start(Engine engine) {
        return engine.start(StudyWork.pipeline(draft, engine), request());
    }

    /**
     * {@return whether a run is that of a variant: it was started by a study, and is found through it}
     *
     * @param entry of any run
     */
    public static boolean isVariant(RunEntry entry) {
        List<String> series = entry.coordinate().parts();
        return entry.parent().isPresent()
                && entry.attributes().containsKey(StudyDraft.TEMPLATE)
                && !series.isEmpty()
                && series.get(series.size() - 1).equals(StudyDraft.VARIANTS);
    }

    private RunRequest request() {
        return RunRequest.of(TEMPLATE.with(draft.template()))
                .keepInputs()
                .at(draft.coordinate())
                .attribute("study", draft.name())
                .attribute(StudyDraft.TEMPLATE, draft.template().digest().hex());
    }
}
