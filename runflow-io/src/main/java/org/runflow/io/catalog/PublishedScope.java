package org.runflow.io.catalog;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.runflow.ArtifactKey;
import org.runflow.View;
import org.runflow.catalog.PublishedArtifacts;
import org.runflow.error.ArtifactUnavailableException;
import org.runflow.error.UndeclaredInputException;
import org.runflow.plan.PipelineDefinition;
import org.runflow.run.RunReport;
import org.runflow.run.StageState;
import org.runflow.store.Digest;

/** The results of one scope of a run. Values are read when asked for. */
public final class PublishedScope {
    private final String name;
    private final List<String> scopes;
    private final RunReport report;
    private final PublishedArtifacts artifacts;
    private final StoredProperties stored;
    private final Optional<Limit> limit;

    PublishedScope(
            String name, List<String> scopes, RunReport report, PublishedArtifacts artifacts, StoredProperties stored) {
        this(name, scopes, report, artifacts, stored, Optional.empty());
    }

    private PublishedScope(
            String name,
            List<String> scopes,
            RunReport report,
            PublishedArtifacts artifacts,
            StoredProperties stored,
            Optional<Limit> limit) {
        this.name = name;
        this.scopes = List.copyOf(scopes);
        this.report = report;
        this.artifacts = artifacts;
        this.stored = stored;
        this.limit = limit;
    }

    /** This scope for a section or document, which may read what it has declared and nothing else. */
    PublishedScope limitedTo(String section, Set<String> names) {
        return new PublishedScope(name, scopes, report, artifacts, stored, Optional.of(new Limit(section, names)));
    }

    /** {@return name of the scope; empty at the root} */
    public String name() {
        return name;
    }

    /** {@return names of all outermost scopes of the run, in the order of the pipeline} */
    public List<String> scopes() {
        return scopes;
    }

    /** {@return the report of the run} */
    public RunReport report() {
        return report;
    }

    /**
     * {@return the result, or what the run was given; absent when there is none}
     *
     * @param key relative to this scope
     * @param <T> its type
     * @throws org.runflow.error.ArtifactCorruptException when the stored bytes are not those that were stored
     */
    public <T> Optional<T> find(ArtifactKey<T> key) {
        try {
            return Optional.of(artifacts.reader().get(here(key)));
        } catch (ArtifactUnavailableException e) {
            return Optional.empty();
        }
    }

    /**
     * {@return what a view shows of a result, or of what the run was given; absent when there is none}
     *
     * @param view relative to this scope
     * @param <V> its type
     * @throws org.runflow.error.ArtifactCorruptException when the stored bytes are not those that were stored
     */
    public <V> Optional<V> find(View<?, V> view) {
        limit.ifPresent(declared -> declared.require(view.source()));
        try {
            return Optional.of(artifacts.reader().get(name.isEmpty() ? view : view.in(name)));
        } catch (ArtifactUnavailableException e) {
            return Optional.empty();
        }
    }

    /**
     * Reads properties at the top of the JSON that the run shows of a result, without reading it as a value: for a run that has only reused it that takes a fraction of the time. The bytes are compared
     * with their digest.
     *
     * @param key of a result that is shown as a JSON object, compressed or not, relative to this scope
     * @param names of properties, as they stand in the file
     * @return those that are there, as texts, numbers, truths, lists and maps; absent when the run has no such result
     * @throws org.runflow.error.ArtifactCorruptException when the stored bytes are not those that were stored
     * @throws org.runflow.error.StoreException when the store cannot be read, or the result is not shown as JSON
     */
    public Optional<Map<String, Object>> findProperties(ArtifactKey<?> key, Set<String> names) {
        ArtifactKey<?> here = here(key);
        try {
            return result(here).map(result -> stored.of(here, result, names));
        } catch (ArtifactUnavailableException e) {
            return Optional.empty();
        }
    }

    /**
     * {@return the digest of the result, or of what the run was given, without reading it; absent when there is none} Every result may be asked for.
     *
     * @param key relative to this scope
     */
    public Optional<Digest> findDigest(ArtifactKey<?> key) {
        return result(within(key))
                .map(result -> result.ref().digest())
                .or(() -> Optional.ofNullable(report.inputs().get(within(key).path())));
    }

    /**
     * {@return whether the pipeline computes it, or the run was given it}
     *
     * @param key relative to this scope
     */
    public boolean knows(ArtifactKey<?> key) {
        String path = within(key).path();
        return report.inputs().containsKey(path) || report.findStage(path).isPresent();
    }

    /**
     * {@return whether the run has no such result because its stage had nothing to do}
     *
     * @param key relative to this scope
     */
    public boolean isSkipped(ArtifactKey<?> key) {
        return report.findStage(within(key).path())
                .filter(stage -> stage.state() == StageState.SKIPPED)
                .isPresent();
    }

    /**
     * {@return how metadata refers to it; absent when the run has no such result}
     *
     * @param key of a result, relative to this scope
     * @param summary of its value
     * @param <T> its type
     */
    public <T> Optional<Computation> computation(ArtifactKey<T> key, Function<? super T, ?> summary) {
        return result(here(key))
                .map(result -> new Computation(
                        fileWithin(name, result.key()),
                        result.computedAt(),
                        summary.apply(artifacts.reader().get(here(key)))));
    }

    /**
     * {@return how metadata refers to it, without reading it as a value; absent when the run has no such result, or that no such property}
     *
     * @param key of a result that is shown as a JSON object, relative to this scope
     * @param summary name of the property at the top of its JSON that sums it up
     * @throws org.runflow.error.ArtifactCorruptException when the stored bytes are not those that were stored
     */
    public Optional<Computation> computation(ArtifactKey<?> key, String summary) {
        return findProperties(key, Set.of(summary))
                .flatMap(properties -> Optional.ofNullable(properties.get(summary)))
                .flatMap(value -> result(within(key))
                        .map(result -> new Computation(fileWithin(name, result.key()), result.computedAt(), value)));
    }

    /** The published file of a key, relative to the folder of an outermost scope. */
    static String fileWithin(String outermost, ArtifactKey<?> key) {
        String file = key.publishedFile();
        return outermost.isEmpty() ? file : file.substring(outermost.length() + 1);
    }

    /** Outermost scopes of a pipeline, in the order of its inputs. */
    static List<String> outermost(PipelineDefinition definition) {
        Set<String> ofStages = new LinkedHashSet<>();
        for (PipelineDefinition.StageDefinition stage : definition.stages()) {
            ofStages.add(outermost(stage.scope()));
        }
        ofStages.remove("");
        Set<String> ordered = new LinkedHashSet<>();
        for (String input : definition.inputs()) {
            if (ofStages.contains(outermost(input))) {
                ordered.add(outermost(input));
            }
        }
        ordered.addAll(ofStages);
        return List.copyOf(ordered);
    }

    static String outermost(String scope) {
        int end = scope.indexOf('/');
        return end < 0 ? scope : scope.substring(0, end);
    }

    private <T> ArtifactKey<T> here(ArtifactKey<T> key) {
        limit.ifPresent(declared -> declared.require(key));
        return within(key);
    }

    /** The key in this scope. */
    <T> ArtifactKey<T> within(ArtifactKey<T> key) {
        return name.isEmpty() ? key : key.in(name);
    }

    private Optional<PublishedArtifacts.Result> result(ArtifactKey<?> key) {
        return artifacts.results().stream()
                .filter(result -> result.key().path().equals(key.path()))
                .findFirst();
    }

    /** What a section may read. */
    private record Limit(String section, Set<String> names) {
        void require(ArtifactKey<?> key) {
            if (!names.contains(key.name())) {
                throw new UndeclaredInputException("metadata " + section, key.path(), List.copyOf(names));
            }
        }
    }

    /**
     * One computed document, as {@code metadata.json} refers to it.
     *
     * @param resultsFile path relative to the folder of its scope
     * @param computedAt when it was computed, in whichever run, UTC
     * @param summary of its content
     */
    public record Computation(String resultsFile, Instant computedAt, Object summary) {
        /** As {@code metadata.json} shows it. */
        Map<String, Object> entry() {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("results_file", resultsFile);
            entry.put("computed_at", computedAt);
            entry.put("summary", summary);
            return entry;
        }
    }
}
