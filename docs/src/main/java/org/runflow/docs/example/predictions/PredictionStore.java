package org.runflow.docs.example.predictions;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.runflow.ArtifactKey;
import org.runflow.Engine;
import org.runflow.Pipeline;
import org.runflow.Run;
import org.runflow.RunId;
import org.runflow.RunRequest;
import org.runflow.io.Workspace;
import org.runflow.io.rows.RowWriter;
import org.runflow.io.source.SourceFingerprint;
import org.runflow.io.source.SourceLevel;
import org.runflow.io.source.SourceResolver;
import org.runflow.io.source.SourceState;
import org.runflow.io.source.Sources;
import org.runflow.metric.Direction;
import org.runflow.metric.Metric;
import org.runflow.metric.SummarySpec;
import org.runflow.report.run.StudyReport;
import org.runflow.variant.Alternative;
import org.runflow.variant.Study;
import org.runflow.variant.StudyResults;
import org.runflow.variant.StudyRow;
import org.runflow.variant.Variants;

/** Makes two datasets, tries every model on both, keeps each prediction as a row, ranks, writes a page, then moves the datasets and finds them again. */
public final class PredictionStore {
    private static final ArtifactKey<Points> POINTS = ArtifactKey.of("points", Points.class);
    private static final ArtifactKey<Model> MODEL = ArtifactKey.of("model", Model.class);
    private static final ArtifactKey<Predicted> PREDICTED = ArtifactKey.of("predicted", Predicted.class);
    private static final Pipeline PIPELINE = Pipeline.builder("predictions")
            .inputs(POINTS, MODEL)
            .stage(PREDICTED, s -> s.from(POINTS, MODEL).compute(Predicted::of))
            .build();
    private static final SummarySpec<Prediction> SUMMARY =
            SummarySpec.of(Prediction.class).number("error", Prediction::error).facet("variant", Prediction::variant);

    private final Path folder;
    private final Path data;

    /**
     * Works in a folder.
     *
     * @param folder that is there; datasets, workspace, rows and page are written into it
     */
    public PredictionStore(Path folder) {
        this.folder = folder;
        this.data = folder.resolve("data");
    }

    /** What is tried. */
    private record Trial(Points points, Model model) {
        Trial with(Points other) {
            return new Trial(other, model);
        }

        Trial with(Model.Kind kind) {
            return new Trial(points, model.with(kind));
        }

        Trial withNeighbours(int neighbours) {
            return new Trial(points, model.withNeighbours(neighbours));
        }
    }

    /**
     * Runs everything.
     *
     * @return what came out, a line of JSON
     * @throws IOException of the disk
     */
    public String run() throws IOException {
        Files.createDirectories(data);
        Points.around(x -> 3 + 2 * x, 1, 1).write(data.resolve("slope.csv"));
        Points.around(x -> 4 * Math.sin(x), 0.5, 2).write(data.resolve("waves.csv"));
        Files.writeString(data.resolve("units.txt"), "x in m, y in mm\n");
        Sources sources = Sources.of("data", data, List.of("slope.csv", "waves.csv", "units.txt"));

        Workspace workspace = Workspace.open(folder.resolve("workspace"));
        Engine engine = workspace
                .engine()
                .publish(workspace.sources().publication(sources))
                .build();
        Run run = study().run(engine).orThrow();
        StudyResults results = run.get(Study.RESULTS);
        long rows = writePredictions(engine, results);
        Files.write(
                folder.resolve("ranking.html"),
                StudyReport.of(results, "rmse").page().bytes());

        Map<String, String> best = new LinkedHashMap<>();
        results.best().forEach((metric, row) -> best.put(metric, row.label()));
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("variants", results.rows().size());
        facts.put("best", best);
        facts.put("rows", rows);
        facts.put("moved", move(workspace.sources().find(run.id()).orElseThrow()));
        return new ObjectMapper().writeValueAsString(facts);
    }

    private Study<Trial> study() throws IOException {
        Points slope = Points.read(data.resolve("slope.csv"));
        Points waves = Points.read(data.resolve("waves.csv"));
        Variants<Trial> trials = Variants.of(new Trial(slope, new Model(Model.Kind.MEAN, 1)))
                .choice("dataset", (trial, name) -> trial.with(name.equals("slope") ? slope : waves), "slope", "waves")
                .nested(
                        "model",
                        Alternative.of("mean", (Trial trial) -> trial.with(Model.Kind.MEAN)),
                        Alternative.of("line", (Trial trial) -> trial.with(Model.Kind.LINE)),
                        Alternative.of("neighbours", (Trial trial) -> trial.with(Model.Kind.NEIGHBOURS))
                                .with(more -> more.ints("k", Trial::withNeighbours, 1, 9, 4)));
        return Study.of(
                        "regressions",
                        trials,
                        PIPELINE,
                        trial -> RunRequest.of(POINTS.with(trial.points()), MODEL.with(trial.model())))
                .measure(
                        new Metric("rmse", Direction.LOWER, "mm", 0, Double.POSITIVE_INFINITY),
                        PREDICTED,
                        Predicted::rmse)
                .measure(Metric.of("r2", Direction.HIGHER), PREDICTED, Predicted::r2)
                .measure(Metric.of("bias", Direction.closestTo(0)), PREDICTED, Predicted::bias);
    }

    private long writePredictions(Engine engine, StudyResults results) throws IOException {
        Path file = folder.resolve("predictions.rows.jsonl.gz");
        Files.deleteIfExists(file);
        try (RowWriter<Prediction> rows = RowWriter.open(file, Prediction.class, SUMMARY)) {
            for (StudyRow variant : results.rows()) {
                Run run = engine.open(new RunId(variant.run()));
                run.get(PREDICTED).rows(variant.label()).forEach(rows::append);
            }
            rows.commit();
            return rows.rows();
        }
    }

    /** One dataset moves, one changes, the third file stays. */
    private Map<String, Long> move(Sources sources) throws IOException {
        Path archive = Files.createDirectories(folder.resolve("archive"));
        Path moved = archive.resolve("slope.csv");
        Files.deleteIfExists(moved);
        Files.move(data.resolve("slope.csv"), moved);
        Files.writeString(data.resolve("waves.csv"), "x,y\n");
        SourceResolver resolver = SourceResolver.of(Map.of("data", data), List.of(archive));
        Map<String, Long> states = new TreeMap<>();
        for (SourceFingerprint file : sources.files()) {
            SourceState state = resolver.resolve(file, SourceLevel.FULL);
            states.merge(state.getClass().getSimpleName().toLowerCase(Locale.ROOT), 1L, Long::sum);
        }
        return states;
    }
}
