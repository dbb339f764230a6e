package org.runflow.variant;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.runflow.internal.text.Suggestion;
import org.runflow.metric.TopK;
import org.runflow.run.Outcome;

/**
 * What a study has found.
 *
 * @param name of the study
 * @param template what was asked for
 * @param metrics by which variants are compared
 * @param rows a row for every variant that was tried, in the order of the template
 */
public record StudyResults(String name, Template template, List<StudyMetric> metrics, List<StudyRow> rows) {
    /** Copies the lists. */
    public StudyResults {
        metrics = List.copyOf(metrics);
        rows = List.copyOf(rows);
    }

    /**
     * {@return the metric of that name}
     *
     * @param metric a name
     * @throws IllegalArgumentException when the study has none; the message says which may be meant
     */
    public StudyMetric metric(String metric) {
        return metric(name, metrics, metric);
    }

    static StudyMetric metric(String study, List<StudyMetric> metrics, String metric) {
        List<String> known = metrics.stream().map(StudyMetric::name).toList();
        int at = known.indexOf(metric);
        if (at < 0) {
            throw new IllegalArgumentException(
                    "the study '" + study + "' has no metric '" + metric + "'." + Suggestion.of(metric, known));
        }
        return metrics.get(at);
    }

    /**
     * {@return all rows, the best first; of equal ones in the order of the template, and last those without that figure}
     *
     * @param metric a name
     * @throws IllegalArgumentException when the study has no such metric
     */
    public List<StudyRow> ranking(String metric) {
        TopK<StudyRow> top = TopK.of(
                Math.max(1, rows.size()),
                metric(metric).metric(),
                row -> row.value(metric),
                Comparator.comparingLong(StudyRow::variant));
        rows.forEach(top::add);
        return top.best();
    }

    /** {@return the best variant by each metric; a metric that no variant has is missing} */
    public Map<String, StudyRow> best() {
        Map<String, StudyRow> best = new LinkedHashMap<>();
        for (StudyMetric metric : metrics) {
            ranking(metric.name()).stream()
                    .filter(row -> row.metrics().containsKey(metric.name()))
                    .findFirst()
                    .ifPresent(row -> best.put(metric.name(), row));
        }
        return best;
    }

    /** {@return alternatives of the template that no variant has tried, by choice: left out by a condition, not drawn, or never reached} */
    public Map<String, List<String>> neverTried() {
        Map<String, List<String>> left = new LinkedHashMap<>();
        template.alternatives().forEach((choice, alternatives) -> {
            List<String> untried = new ArrayList<>(alternatives);
            rows.stream()
                    .filter(row -> row.outcome() != Outcome.CANCELLED)
                    .forEach(row -> untried.remove(row.choices().getOrDefault(choice, "")));
            if (!untried.isEmpty()) {
                left.put(choice, untried);
            }
        });
        return left;
    }
}
