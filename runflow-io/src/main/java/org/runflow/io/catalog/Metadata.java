package org.runflow.io.catalog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.runflow.catalog.PublishedArtifacts;
import org.runflow.plan.PipelineDefinition;
import org.runflow.run.RunReport;
import org.runflow.run.StageReport;
import org.runflow.run.StageState;

/** The content of the {@code metadata.json} of scopes and of the run, in the order of its properties. */
final class Metadata {
    static final String SCHEMA_VERSION = "1.0.0";

    private final RunReport report;
    private final PipelineDefinition definition;
    private final PublishedArtifacts artifacts;
    private final MetadataForm form;
    private final List<PublishedFile> files;
    private final StoredProperties stored;
    private final List<String> scopes;

    Metadata(
            RunReport report,
            PipelineDefinition definition,
            PublishedArtifacts artifacts,
            MetadataForm form,
            List<PublishedFile> files) {
        this.report = report;
        this.definition = definition;
        this.artifacts = artifacts;
        this.form = form;
        this.files = files;
        this.stored = new StoredProperties(artifacts);
        this.scopes = PublishedScope.outermost(definition);
    }

    /** Outermost scopes in the order of the pipeline. */
    List<String> scopes() {
        return scopes;
    }

    Map<String, Object> ofScope(String scope) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("schema_version", SCHEMA_VERSION);
        metadata.put("run_id", report.runId().text());
        metadata.put(form.scopeWord(), scope);
        metadata.putAll(values(form.ofScope(), scope, true));
        putComputedAt(filesOf(scope), metadata);
        metadata.putAll(values(form.ofScope(), scope, false));
        metadata.put("artifacts", entries(filesOf(scope)));
        metadata.put("verification", verification(scope).entry());
        return PlainMetadata.of(metadata);
    }

    Map<String, Object> ofRun() {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("schema_version", SCHEMA_VERSION);
        metadata.put("run_id", report.runId().text());
        metadata.put("name", IndexRow.nameOf(report.attributes(), report.coordinate()));
        metadata.put("created_at", report.createdAt());
        metadata.putAll(values(form.ofRun(), "", true));
        putComputedAt(files, metadata);
        metadata.put(form.scopesWord(), scopes());
        metadata.putAll(values(form.ofRun(), "", false));
        metadata.put("counts", counts());
        List<String> paths = new ArrayList<>();
        for (PublishedFile file : files) {
            paths.add(file.pathInRun());
        }
        Collections.sort(paths);
        metadata.put("files", paths);
        metadata.put("runtime_ms", runtimes());
        metadata.put("artifacts", entries(filesOf("")));
        metadata.put("verification", verificationOfRun().entry());
        return PlainMetadata.of(metadata);
    }

    /** What {@code index.json} says of the run. */
    IndexRow indexRow() {
        Map<String, Object> sections = new LinkedHashMap<>(values(form.ofRun(), "", true));
        sections.putAll(values(form.ofRun(), "", false));
        return IndexRow.of(
                report.runId().text(),
                report.createdAt(),
                IndexRow.nameOf(report.attributes(), report.coordinate()),
                report.state().name(),
                Map.entry(form.scopesWord(), scopes()),
                sections);
    }

    private Map<String, Object> values(List<MetadataSection> sections, String scope, boolean early) {
        PublishedScope published = new PublishedScope(scope, scopes(), report, artifacts, stored);
        Map<String, Object> values = new LinkedHashMap<>();
        for (MetadataSection section : sections) {
            if (section.isEarly() == early) {
                section.of(published).ifPresent(value -> values.put(section.name(), value));
            }
        }
        return values;
    }

    private List<PublishedFile> filesOf(String scope) {
        List<PublishedFile> found = new ArrayList<>();
        for (PublishedFile file : files) {
            if (file.scope().equals(scope)) {
                found.add(file);
            }
        }
        return found;
    }

    private static SortedMap<String, Map<String, Object>> entries(List<PublishedFile> files) {
        SortedMap<String, Map<String, Object>> entries = new TreeMap<>();
        for (PublishedFile file : files) {
            entries.put(file.name(), file.entry());
        }
        return entries;
    }

    /** When the newest of some files was computed, if any was. */
    private static void putComputedAt(List<PublishedFile> files, Map<String, Object> metadata) {
        Instant newest = Instant.MIN;
        for (PublishedFile file : files) {
            Instant instant = file.computedAt().orElse(newest);
            newest = instant.isAfter(newest) ? instant : newest;
        }
        if (newest.isAfter(Instant.MIN)) {
            metadata.put("computed_at", newest);
        }
    }

    /** A day without any result fails the run, however many other days there are. */
    private Verification verificationOfRun() {
        List<Verification> parts = new ArrayList<>();
        for (String scope : scopes) {
            parts.add(verification(scope));
        }
        return verification("").withWorstOf(parts);
    }

    private Verification verification(String scope) {
        Set<String> present = new HashSet<>();
        for (PublishedArtifacts.Result result : artifacts.results()) {
            present.add(result.key().path());
        }
        return Verification.of(
                definition, scope, report.stagesIn(StageState.EXCLUDED), report.stagesIn(StageState.SKIPPED), present);
    }

    private Map<String, Object> counts() {
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put("files", files.size());
        long bytes = 0;
        for (PublishedFile file : files) {
            bytes += file.bytes();
        }
        counts.put("bytes", bytes);
        SortedMap<String, Long> stages = new TreeMap<>();
        for (StageReport stage : report.stages()) {
            stages.merge(stage.state().name(), 1L, Long::sum);
        }
        counts.put("stages", stages);
        return counts;
    }

    private SortedMap<String, Long> runtimes() {
        SortedMap<String, Long> runtimes = new TreeMap<>();
        for (StageReport stage : report.stages()) {
            if (stage.duration().isPresent()) {
                runtimes.merge(stage.path(), stage.duration().get().toMillis(), Math::max);
            }
        }
        return runtimes;
    }
}
