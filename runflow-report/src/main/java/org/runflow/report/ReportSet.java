package org.runflow.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.runflow.ArtifactReader;
import org.runflow.Document;
import org.runflow.Documents;
import org.runflow.PipelineBuilder;

/** Reports in order, one of each name. Immutable and safe to share between threads. */
public final class ReportSet {
    private final Map<String, Report<?>> byName;

    private ReportSet(Map<String, Report<?>> byName) {
        this.byName = byName;
    }

    /** {@return no reports} */
    public static ReportSet none() {
        return new ReportSet(Map.of());
    }

    /**
     * {@return this set with one more report, or with another one in the place of that of its name}
     *
     * @param report any report
     */
    public ReportSet with(Report<?> report) {
        Map<String, Report<?>> more = new LinkedHashMap<>(byName);
        more.put(report.name(), report);
        return new ReportSet(more);
    }

    /**
     * {@return this set without a report}
     *
     * @param name name of a report of this set
     * @throws IllegalArgumentException if there is none
     */
    public ReportSet without(String name) {
        if (!byName.containsKey(name)) {
            throw new IllegalArgumentException("there is no report '" + name + "' among " + byName.keySet());
        }
        Map<String, Report<?>> fewer = new LinkedHashMap<>(byName);
        fewer.remove(name);
        return new ReportSet(fewer);
    }

    /** {@return the reports in order} */
    public List<Report<?>> reports() {
        return List.copyOf(byName.values());
    }

    /**
     * {@return all documents by their full names: that of their report, or its folder and their own}
     *
     * @param stored has the artifacts of all reports, such as a run of one day
     * @throws org.runflow.error.ArtifactUnavailableException if an artifact is not stored; names it
     * @throws IllegalArgumentException if two reports make documents of one name
     */
    public Documents render(ArtifactReader stored) {
        return render(stored, "");
    }

    /**
     * {@return all documents of one scope by their full names: that of their report, or its folder and their own}
     *
     * @param stored has the artifacts of all reports in that scope, such as a run of a whole race
     * @param scope such as the name of a day; empty for none
     * @throws org.runflow.error.ArtifactUnavailableException if an artifact is not stored; names it
     * @throws IllegalArgumentException if two reports make documents of one name
     */
    public Documents render(ArtifactReader stored, String scope) {
        SortedMap<String, Document> documents = new TreeMap<>();
        for (Report<?> report : byName.values()) {
            report.documents(stored, scope).forEach((name, document) -> {
                if (documents.put(name, document) != null) {
                    throw new IllegalArgumentException(
                            "report '" + report + "' makes '" + name + "', which another report makes, too");
                }
            });
        }
        return new Documents(documents);
    }

    /**
     * Makes every report a stage.
     *
     * @param pipeline has, or will have, stages for the artifacts they read
     * @return the same builder
     */
    public PipelineBuilder addTo(PipelineBuilder pipeline) {
        byName.values().forEach(report -> report.addTo(pipeline));
        return pipeline;
    }
}
