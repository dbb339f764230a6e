package org.runflow.variant;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.runflow.ArtifactKey;
import org.runflow.ArtifactReader;
import org.runflow.Pipeline;
import org.runflow.RunCoordinate;
import org.runflow.RunRequest;
import org.runflow.StageContext;
import org.runflow.run.Outcome;
import org.runflow.run.RunReport;

/** Everything a study was told. */
record StudyDraft<T>(
        String name,
        Variants<T> source,
        Function<Variants<T>, List<Variant<T>>> draw,
        Pipeline pipeline,
        Function<? super T, RunRequest> toRequest,
        List<Measure> measures,
        int parallelism,
        RunCoordinate coordinate,
        Consumer<? super StudyRow> listener) {
    /** Attribute with the digest of the template. */
    static final String TEMPLATE = "template";

    /** Where the runs of variants lie, below the series of their study. */
    static final String VARIANTS = "variants";

    private static final ArtifactKey<Figures> FIGURES = ArtifactKey.of("study.figures", Figures.class);

    StudyDraft<T> withMeasures(List<Measure> other) {
        return new StudyDraft<>(name, source, draw, pipeline, toRequest, other, parallelism, coordinate, listener);
    }

    StudyDraft<T> drawing(Function<Variants<T>, List<Variant<T>>> other) {
        return new StudyDraft<>(name, source, other, pipeline, toRequest, measures, parallelism, coordinate, listener);
    }

    StudyDraft<T> withParallelism(int other) {
        return new StudyDraft<>(name, source, draw, pipeline, toRequest, measures, other, coordinate, listener);
    }

    StudyDraft<T> withCoordinate(RunCoordinate other) {
        return new StudyDraft<>(name, source, draw, pipeline, toRequest, measures, parallelism, other, listener);
    }

    StudyDraft<T> withListener(Consumer<? super StudyRow> other) {
        return new StudyDraft<>(name, source, draw, pipeline, toRequest, measures, parallelism, coordinate, other);
    }

    Template template() {
        return source.template();
    }

    /** What is tried, in order. */
    List<Variant<T>> variants() {
        return draw.apply(source);
    }

    /** What is tried, once it is sure that each can be made and told apart, and that choices are not called like what runs are told by anyway. */
    List<Variant<T>> checkedVariants() {
        Map<Map<String, String>, Long> known = new HashMap<>();
        List<Variant<T>> all = variants();
        for (Variant<T> variant : all) {
            Long before = known.putIfAbsent(variant.texts(), variant.index());
            if (before != null) {
                throw new IllegalArgumentException("variants " + before + " and " + variant.index()
                        + " have the same choices (" + variant.label() + "); a study could not tell them apart");
            }
        }
        all.stream().findFirst().ifPresent(first -> request(first, name)); // refuses names that are taken
        return all;
    }

    List<StudyMetric> metrics() {
        return measures.stream()
                .map(measure -> StudyMetric.of(measure.metric()))
                .toList();
    }

    /** The pipeline with a stage that measures; what it had before is reused from anywhere. */
    Pipeline measured() {
        if (measures.isEmpty()) {
            return pipeline;
        }
        List<ArtifactKey<?>> keys = measures.stream()
                .<ArtifactKey<?>>flatMap(measure -> measure.keys().stream())
                .distinct()
                .toList();
        return pipeline.toBuilder(pipeline.name())
                .stage(FIGURES, s -> s.reading(keys).notCacheable().compute((context, in) -> figures(context, in)))
                .build();
    }

    RunRequest request(Variant<T> variant, String template) {
        RunRequest request = toRequest.apply(variant.value()).at(coordinate.child(VARIANTS));
        for (Map.Entry<String, String> choice : variant.texts().entrySet()) {
            request = attribute(request, choice.getKey(), choice.getValue());
        }
        request = attribute(request, TEMPLATE, template);
        for (Measure measure : measures) {
            request = request.record(FIGURES.name(), measure.metric().name());
        }
        return measures.isEmpty() ? request : request.also(FIGURES);
    }

    StudyRow row(Variant<T> variant, RunReport report) {
        SortedMap<String, Double> values = new TreeMap<>();
        for (Measure measure : measures) {
            String metric = measure.metric().name();
            Double value = report.metrics().get(FIGURES.name() + ":" + metric);
            if (value != null) {
                values.put(metric, value);
            }
        }
        return new StudyRow(
                variant.index(),
                report.runId().text(),
                report.outcome().orElse(Outcome.ERROR),
                new TreeMap<>(variant.texts()),
                values);
    }

    private Figures figures(StageContext context, ArtifactReader in) {
        SortedMap<String, Double> values = new TreeMap<>();
        for (Measure measure : measures) {
            double value = measure.value().applyAsDouble(in);
            if (measure.accepts(value)) {
                values.put(measure.metric().name(), value);
                context.metric(measure.metric().name(), value);
            }
        }
        return new Figures(values);
    }

    private static RunRequest attribute(RunRequest request, String name, String value) {
        if (request.attributes().containsKey(name)) {
            throw new IllegalArgumentException(
                    "runs of the study have an attribute '" + name + "' already; call the choice otherwise");
        }
        return request.attribute(name, value);
    }
}
