package org.runflow.internal.drive;

import com.google.common.base.Suppliers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.runflow.ArtifactKey;
import org.runflow.Input;
import org.runflow.Run;
import org.runflow.View;
import org.runflow.error.ArtifactCorruptException;
import org.runflow.error.ArtifactTypeException;
import org.runflow.error.ArtifactUnavailableException;
import org.runflow.error.RunFailedException;
import org.runflow.internal.graph.KeyTypes;
import org.runflow.internal.text.Suggestion;
import org.runflow.items.Items;
import org.runflow.items.StoredItem;
import org.runflow.plan.PipelineDefinition;
import org.runflow.plan.PipelineDefinition.StageDefinition;
import org.runflow.rows.Rows;
import org.runflow.run.KeptInput;
import org.runflow.run.Lineage;
import org.runflow.run.Outcome;
import org.runflow.run.RunReport;
import org.runflow.run.StageReport;
import org.runflow.store.ArtifactRef;
import org.runflow.store.ArtifactStore;
import org.runflow.store.ItemHeader;
import org.runflow.store.ItemLedger;
import org.runflow.store.Manifest;

/** A run that has ended: its report, and its results as they lie in the store. */
final class StoredRun implements Run {
    /** Stands where the path of a stage would, for the failure of the engine itself. */
    static final String ENGINE = "";

    private final RunReport report;
    private final PipelineDefinition definition;
    private final ArtifactStore store;
    private final Map<String, Throwable> failures;
    private final Map<String, Input<?>> inputs;
    private final Map<String, Object> here;
    private final Map<String, ArtifactKey<?>> produced;
    private final Supplier<Map<String, StageReport>> stages = Suppliers.memoize(this::index);

    /** A run of another process, or of this one and long ago. */
    StoredRun(RunReport report, PipelineDefinition definition, ArtifactStore store) {
        this(report, definition, store, Map.of(), Map.of(), Map.of(), List.of());
    }

    /**
     * A run of this process.
     *
     * @param failures by path of the stage; that of the engine itself under {@link #ENGINE}
     * @param inputs what it was given, by path of the artifact
     * @param here results that are still in memory, likewise
     * @param outputs keys as the pipeline has them; for a run of another process nobody knows their types any more
     */
    StoredRun(
            RunReport report,
            PipelineDefinition definition,
            ArtifactStore store,
            Map<String, Throwable> failures,
            Map<String, Input<?>> inputs,
            Map<String, Object> here,
            List<ArtifactKey<?>> outputs) {
        this.report = report;
        this.definition = definition;
        this.store = store;
        this.failures = failures;
        this.inputs = inputs;
        this.here = here;
        this.produced = new HashMap<>();
        for (ArtifactKey<?> key : outputs) {
            produced.put(key.path(), key);
        }
    }

    @Override
    public Outcome outcome() {
        return report.outcome().orElseThrow();
    }

    @Override
    public RunReport report() {
        return report;
    }

    @Override
    public <T> T get(ArtifactKey<T> key) {
        Input<?> given = inputs.get(key.path());
        if (given != null) {
            requireElements(key, given.key());
            return key.cast(given.value());
        }
        requireType(key);
        Object value = here.get(key.path());
        if (value != null) {
            return key.cast(value);
        }
        KeptInput kept = report.keptInputs().get(key.path());
        if (kept != null) {
            return store.get(key, kept.value());
        }
        StageReport stage = stageOf(key);
        ArtifactRef output = stage.output().orElseThrow(() -> withoutResult(key, stage));
        try {
            return readable(key, stage, store.get(key, output));
        } catch (ArtifactCorruptException e) {
            if (produced.containsKey(key.path())) {
                // whoever runs next must not take it for good; of a run of another process the key may be the one that
                // is wrong
                stage.key().ifPresent(store::deleteManifest);
            }
            throw e;
        }
    }

    @Override
    public <V> V get(View<?, V> view) {
        Input<?> given = inputs.get(view.source().path());
        return given != null ? given.valueOf(view) : Run.super.get(view);
    }

    /** Values of items, and rows, are read later; one that is damaged is computed again by whoever runs next. */
    private <T> T readable(ArtifactKey<T> key, StageReport stage, T value) {
        if (value instanceof Rows<?> rows) {
            return key.cast(rows.translating(failure -> {
                if (failure instanceof ArtifactCorruptException && produced.containsKey(key.path())) {
                    stage.key().ifPresent(store::deleteManifest);
                }
                return failure;
            }));
        }
        if (!(value instanceof Items<?> items)) {
            return value;
        }
        ArtifactKey<?> one = key.ofElement();
        return key.cast(items.reading(item -> {
            try {
                return store.get(one, item.output());
            } catch (ArtifactCorruptException | ArtifactUnavailableException e) {
                if (produced.containsKey(key.path())) {
                    forget(stage, item);
                }
                throw e;
            }
        }));
    }

    private void forget(StageReport stage, StoredItem item) {
        stage.key().flatMap(store::findManifest).ifPresent(manifest -> {
            try (ItemLedger ledger = store.items(ItemHeader.of(manifest))) {
                ledger.forget(item.key());
            }
            store.deleteManifest(manifest.key());
        });
    }

    /** Another schema may well have another type; an upcaster leads there. */
    private void requireType(ArtifactKey<?> key) {
        ArtifactKey<?> declared = produced.get(key.path());
        if (declared == null || !declared.schema().equals(key.schema())) {
            return;
        }
        if (!key.type().isAssignableFrom(declared.type())) {
            throw new ArtifactTypeException(
                    key.path(), key.type().getName(), declared.type().getName());
        }
        requireElements(key, declared);
    }

    private static void requireElements(ArtifactKey<?> key, ArtifactKey<?> declared) {
        if (!KeyTypes.haveSameElements(key, declared)) {
            throw new ArtifactTypeException(key.path(), KeyTypes.text(key), KeyTypes.text(declared));
        }
    }

    @Override
    public <T> Optional<T> find(ArtifactKey<T> key) {
        boolean there = inputs.containsKey(key.path())
                || here.containsKey(key.path())
                || report.keptInputs().containsKey(key.path())
                || findStage(key).flatMap(StageReport::output).isPresent();
        return there ? Optional.of(get(key)) : Optional.empty();
    }

    @Override
    public Optional<Throwable> findFailure(ArtifactKey<?> key) {
        return findStage(key).map(StageReport::path).map(failures::get);
    }

    @Override
    public Optional<Manifest> findManifest(ArtifactKey<?> key) {
        return findStage(key)
                .filter(each -> each.output().isPresent())
                .flatMap(StageReport::key)
                .flatMap(store::findManifest);
    }

    @Override
    public Lineage lineage(ArtifactKey<?> key) {
        StageReport stage = stageOf(key);
        ArtifactRef output = stage.output().orElseThrow(() -> withoutResult(key, stage));
        return new LineageWalk(report, definition, store).of(key.path(), output.digest());
    }

    @Override
    public Lineage lineage(ArtifactKey<?> key, String item) {
        return new ItemLineage(store, definition).of(lineage(key), item);
    }

    @Override
    public Run orThrow() {
        if (outcome().isSuccess()) {
            return this;
        }
        List<String> without = report.stages().stream()
                .filter(stage -> stage.output().isEmpty() && stage.state().isSettled())
                .map(StageReport::path)
                .toList();
        List<Throwable> causes = Stream.concat(
                        Stream.of(ENGINE), report.stages().stream().map(StageReport::path))
                .map(failures::get)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        RunFailedException failed =
                new RunFailedException(report.runId().text(), outcome().name(), without);
        causes.stream().limit(1).forEach(failed::initCause);
        causes.stream().skip(1).forEach(failed::addSuppressed);
        throw failed;
    }

    private StageReport stageOf(ArtifactKey<?> key) {
        if (report.inputs().containsKey(key.path())) {
            throw new ArtifactUnavailableException(
                    key.path(), "run " + report.runId() + " was given it and has not kept it. [Hint: keepInputs()]");
        }
        return findStage(key)
                .orElseThrow(() -> new ArtifactUnavailableException(
                        key.path(),
                        "run " + report.runId() + " has no stage that produces it."
                                + Suggestion.of(key.path(), outputs())));
    }

    private List<String> outputs() {
        return definition.stages().stream().map(StageDefinition::output).toList();
    }

    private Optional<StageReport> findStage(ArtifactKey<?> key) {
        return Optional.ofNullable(stages.get().get(key.path()));
    }

    /** Reports of the stages by the path of what they produce. */
    private Map<String, StageReport> index() {
        Map<String, StageReport> reports = new HashMap<>();
        for (StageReport stage : report.stages()) {
            reports.put(stage.path(), stage);
        }
        Map<String, StageReport> byOutput = new HashMap<>();
        for (StageDefinition stage : definition.stages()) {
            StageReport itsReport = reports.get(stage.path());
            if (itsReport != null) {
                byOutput.put(stage.output(), itsReport);
            }
        }
        return byOutput;
    }

    private ArtifactUnavailableException withoutResult(ArtifactKey<?> key, StageReport stage) {
        String why = "its stage '" + stage.path() + "' ended as " + stage.state()
                + stage.skipReason()
                        .map(reason -> ": " + reason)
                        .orElse(stage.blockedBy().isEmpty() ? "" : " by " + stage.blockedBy());
        ArtifactUnavailableException unavailable = new ArtifactUnavailableException(key.path(), why);
        Throwable failure = failures.get(stage.path());
        if (failure != null) {
            unavailable.initCause(failure);
        }
        return unavailable;
    }
}
