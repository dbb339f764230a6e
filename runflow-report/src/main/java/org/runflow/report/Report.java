package org.runflow.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.runflow.ArtifactKey;
import org.runflow.ArtifactReader;
import org.runflow.Document;
import org.runflow.Documents;
import org.runflow.PipelineBuilder;

/**
 * A document, or a folder of documents, made from what a run has stored, and from nothing else: no clock, no files, no default locale or zone. The same artifacts give the
 * same bytes, whether the report is rendered from a stored run or as a stage. Immutable and safe to share between threads.
 *
 * <pre>{@code
 * Report<Document> worst = Report.of("reports/worst.txt", List.of(RaceDayPipeline.DENSITY), stored ->
 *         Document.text("text/plain", stored.get(RaceDayPipeline.DENSITY).summary().peakDensitySegment().orElse("none")));
 * }</pre>
 *
 * @param <T> {@link Document} or {@link Documents}
 */
public final class Report<T> {
    private final String name;
    private final List<ArtifactKey<?>> keys;
    private final String version;
    private final Class<T> type;
    private final Function<? super ArtifactReader, T> renderer;

    private Report(
            String name,
            List<ArtifactKey<?>> keys,
            String version,
            Class<T> type,
            Function<? super ArtifactReader, T> renderer) {
        this.name = name;
        this.keys = keys;
        this.version = version;
        this.type = type;
        this.renderer = renderer;
    }

    /**
     * {@return a report of one document, version 1}
     *
     * @param name where a run shows it, relative, with {@code /} between its parts: {@code reports/Density.md}
     * @param keys the artifacts it reads, without scope
     * @param renderer pure; reads those artifacts and no others
     * @throws IllegalArgumentException if the name is not such a path
     */
    public static Report<Document> of(
            String name, List<? extends ArtifactKey<?>> keys, Function<? super ArtifactReader, Document> renderer) {
        return checked(new Report<>(name, List.copyOf(keys), "1", Document.class, renderer));
    }

    /**
     * {@return a report of several documents, version 1}
     *
     * @param folder where a run shows them, relative, with {@code /} between its parts: {@code ui/visualizations/heatmaps}
     * @param keys the artifacts it reads, without scope
     * @param renderer pure; reads those artifacts and no others; the names of its documents are relative to the folder
     * @throws IllegalArgumentException if the name is not such a path
     */
    public static Report<Documents> folder(
            String folder, List<? extends ArtifactKey<?>> keys, Function<? super ArtifactReader, Documents> renderer) {
        return checked(new Report<>(folder, List.copyOf(keys), "1", Documents.class, renderer));
    }

    /**
     * {@return this report with another version}
     *
     * @param newVersion must change whenever the renderer gives another result for the same artifacts
     */
    public Report<T> version(String newVersion) {
        return new Report<>(name, keys, newVersion, type, renderer);
    }

    /** {@return where a run shows it, relative to its scope} */
    public String name() {
        return name;
    }

    /** {@return the artifacts it reads} */
    public List<ArtifactKey<?>> keys() {
        return keys;
    }

    /** {@return the key of its result where it is a stage: its name with dots for slashes, published at its name} */
    public ArtifactKey<T> key() {
        return ArtifactKey.of(name.replace('/', '.'), type).publishedAt(name);
    }

    /**
     * {@return the result}
     *
     * @param stored has the artifacts of this report, such as a run of one day
     * @throws org.runflow.error.ArtifactUnavailableException if an artifact of this report is not stored; names it
     * @throws org.runflow.error.UndeclaredInputException if the renderer reads an artifact that is not among {@link #keys()}
     */
    public T render(ArtifactReader stored) {
        return render(stored, "");
    }

    /**
     * {@return the result of one scope}
     *
     * @param stored has the artifacts of this report in that scope, such as a run of a whole race
     * @param scope such as the name of a day; empty for none
     * @throws org.runflow.error.ArtifactUnavailableException if an artifact of this report is not stored; names it
     * @throws org.runflow.error.UndeclaredInputException if the renderer reads an artifact that is not among {@link #keys()}
     */
    public T render(ArtifactReader stored, String scope) {
        return renderer.apply(new DeclaredReader(name, keys, scope, stored));
    }

    /** Every document by its full name. */
    Map<String, Document> documents(ArtifactReader stored, String scope) {
        T result = render(stored, scope);
        if (result instanceof Document document) {
            return Map.of(name, document);
        }
        Map<String, Document> byName = new TreeMap<>();
        ((Documents) result).byName().forEach((file, document) -> byName.put(name + "/" + file, document));
        return byName;
    }

    /**
     * Makes this report a stage, which renders again only when an artifact it reads, or its version, has changed.
     *
     * @param pipeline has, or will have, stages for the artifacts it reads
     * @return the same builder
     */
    public PipelineBuilder addTo(PipelineBuilder pipeline) {
        return pipeline.stage(
                key(), stage -> stage.reading(keys).version(version).compute(renderer::apply));
    }

    /** {@return its name} */
    @Override
    public String toString() {
        return name;
    }

    /** Its key says whether the name is a path. */
    private static <T> Report<T> checked(Report<T> report) {
        report.key();
        return report;
    }
}
