package org.runflow.docs.example.recordings;

import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.runflow.ArtifactKey;
import org.runflow.Engine;
import org.runflow.Pipeline;
import org.runflow.Run;
import org.runflow.RunCoordinate;
import org.runflow.RunRequest;
import org.runflow.inventory.CoordinateSchema;
import org.runflow.inventory.RunFacts;
import org.runflow.inventory.Step;
import org.runflow.inventory.StepStatus;
import org.runflow.items.Item;
import org.runflow.items.ItemState;
import org.runflow.items.Items;
import org.runflow.items.Tolerance;
import org.runflow.recording.RecordingMetrics;
import org.runflow.recording.RecordingSettings;

/** Measures all recordings in one run, each an item: those that were measured before are not measured again. */
final class Analysis {
    /** The name of its stage. */
    static final String STAGE = "analyse";

    private static final ArtifactKey<List<Tables>> TABLES = ArtifactKey.list("tables", Tables.class);
    private static final ArtifactKey<RecordingSettings> SETTINGS = ArtifactKey.of("settings", RecordingSettings.class);
    private static final ArtifactKey<Items<RecordingMetrics>> METRICS =
            ArtifactKey.items(STAGE, RecordingMetrics.class);
    private static final Pipeline PIPELINE = Pipeline.builder("analysis")
            .inputs(TABLES)
            .settings(SETTINGS)
            .stage(
                    METRICS,
                    s -> s.forEach(TABLES, Tables::name)
                            .with(SETTINGS)
                            .tolerate(Tolerance.any())
                            .compute(Analysis::measure))
            .build();

    private Analysis() {}

    private static RecordingMetrics measure(Tables tables, RecordingSettings settings) throws IOException {
        return RecordingMetrics.of(tables.read(), settings);
    }

    static Run run(Engine engine, List<Tables> extracted) {
        return engine.run(
                PIPELINE,
                RunRequest.of(TABLES.with(extracted), SETTINGS.with(new RecordingSettings(20, 10)))
                        .at(RunCoordinate.of("analysis")));
    }

    static Items<RecordingMetrics> metrics(Run run) {
        return run.get(METRICS);
    }

    /** What is known of each recording, with what has become of it as an item. */
    static SortedMap<RunCoordinate, RunFacts> facts(
            CoordinateSchema schema, SortedMap<RunCoordinate, RunFacts> extracted, Run run) {
        SortedMap<RunCoordinate, RunFacts> facts = new TreeMap<>(extracted);
        for (Item item : metrics(run).all()) {
            StepStatus status = item.state() == ItemState.VALUE
                    ? StepStatus.done(run.id())
                    : StepStatus.failed(run.id(), "it cannot be measured");
            facts.compute(
                    schema.parse(item.name()),
                    (c, known) -> (known == null ? RunFacts.none() : known).with(Step.ANALYZE, status));
        }
        return facts;
    }
}
