package org.runflow.io.catalog;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
    }

    /** Outermost scopes in the order of the pipeline. */
    List<String> scopes() {
        return PublishedScope.outermost(definition);
    }

    Map<String, Object> ofScope(String scope) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("schema_version", SCHEMA_VERSION);
        metadata.put("run_id", report.runId().text());
        metadata.put(form.scopeWord(), scope);
        metadata.putAll(values(form.ofScope(), scope, true));
        computedAt(filesOf(scope)).ifPresent(instant -> metadata.put("computed_at", instant));
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
        computedAt(files).ifPresent(instant -> metadata.put("computed_at", instant));
        metadata.put(form.scopesWord(), scopes());
        metadata.putAll(values(form.ofRun(), "", false));
        metadata.put("counts", counts());
        metadata.put(
                "files", files.stream().map(PublishedFile::pathInRun).sorted().toList());
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
        sections.stream()
                .filter(section -> section.isEarly() == early)
                .forEach(section -> section.of(published).ifPresent(value -> values.put(section.name(), value)));
        return values;
    }

    private List<PublishedFile> filesOf(String scope) {
        return files.stream().filter(file -> file.scope().equals(scope)).toList();
    }

    private static SortedMap<String, Map<String, Object>> entries(List<PublishedFile> files) {
        return files.stream()
                .collect(Collectors.toMap(
                        PublishedFile::name, PublishedFile::entry, (first, second) -> second, TreeMap::new));
    }

    private static Optional<Instant> computedAt(Collection<PublishedFile> files) {
        return files.stream().flatMap(file -> file.computedAt().stream()).max(Comparator.naturalOrder());
    }

    /** A day without any result fails the run, however many other days there are. */
    private Verification verificationOfRun() {
        return verification("")
                .withWorstOf(scopes().stream().map(this::verification).toList());
    }

    private Verification verification(String scope) {
        Set<String> present =
                artifacts.results().stream().map(result -> result.key().path()).collect(Collectors.toSet());
        return Verification.of(
                definition, scope, report.stagesIn(StageState.EXCLUDED), report.stagesIn(StageState.SKIPPED), present);
    }

    private Map<String, Object> counts() {
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put("files", files.size());
        counts.put("bytes", files.stream().mapToLong(PublishedFile::bytes).sum());
        SortedMap<String, Long> stages = report.stages().stream()
                .collect(Collectors.groupingBy(stage -> stage.state().name(), TreeMap::new, Collectors.counting()));
        counts.put("stages", stages);
        return counts;
    }

    private SortedMap<String, Long> runtimes() {
        return report.stages().stream()
                .filter(stage -> stage.duration().isPresent())
                .collect(Collectors.toMap(
                        StageReport::path,
                        stage -> stage.duration().map(Duration::toMillis).orElseThrow(),
                        Math::max,
                        TreeMap::new));
    }
}
