package org.runflow.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.ArtifactKey;
import org.runflow.Pipeline;
import org.runflow.Run;
import org.runflow.RunRequest;
import org.runflow.io.Workspace;
import org.runflow.io.rows.RecoveredRows;
import org.runflow.io.rows.RowReader;
import org.runflow.io.rows.RowWriter;
import org.runflow.io.rows.StoredSummary;
import org.runflow.io.rows.Summaries;
import org.runflow.metric.Direction;
import org.runflow.metric.Metric;
import org.runflow.metric.SummarySpec;
import org.runflow.metric.SummaryView;
import org.runflow.rows.RowSink;
import org.runflow.rows.Rows;

class RowsGuideTest {
    private static final List<Trial> TRIALS = Trial.all();

    @TempDir
    private Path folder;

    // region spec
    private static final SummarySpec<Trial> TRIAL_SUMMARY = SummarySpec.of(Trial.class)
            .number("rmse", Trial::rmse)
            .facet("model", Trial::model)
            .ranking(Metric.of("rmse", Direction.LOWER), 10, Trial::rmse, Trial::name);
    // endregion

    @Test
    void rowsAreWrittenReadAndSummarised() {
        // region write
        Path file = folder.resolve("trials.rows.jsonl.gz");
        try (RowWriter<Trial> rows = RowWriter.open(file, Trial.class, TRIAL_SUMMARY)) {
            for (Trial trial : TRIALS) {
                rows.append(trial);
            }
            rows.checkpoint(); // these survive a kill and a power cut
            rows.commit(); // only now the file has its name
        }
        // endregion
        // region read
        List<Trial> trees;
        try (RowReader<Trial> reader = RowReader.open(file, Trial.class);
                Stream<Trial> rows = reader.stream()) {
            trees = rows.filter(trial -> trial.model().equals("tree")).toList();
        }
        // endregion
        // region summary
        SummaryView summary = Summaries.read(file).view().orElseThrow();
        String best = summary.rankings().get(0).places().get(0).label();
        // endregion

        assertThat(trees).hasSize(30);
        assertThat(summary.rows()).isEqualTo(40);
        assertThat(best).isEqualTo("ridge/0");
    }

    @Test
    void manyFilesAreLookedAtAndMerged() {
        for (int i = 0; i < 4; i++) {
            write(folder.resolve("part" + i + ".rows.jsonl.gz"), TRIALS.subList(10 * i, 10 * i + 10));
        }
        // region many
        SortedMap<Path, StoredSummary> all = new Summaries().readAll(folder);
        List<Path> whole = all.entrySet().stream()
                .filter(file -> file.getValue().view().isPresent())
                .map(Map.Entry::getKey)
                .toList();
        SummaryView together = Summaries.merge(whole).view();
        // endregion

        assertThat(all).hasSize(4);
        assertThat(together.rows()).isEqualTo(40);
    }

    @Test
    void whatWasKilledIsRecovered() throws IOException {
        Path file = folder.resolve("killed.rows.jsonl.gz");
        write(file, TRIALS);
        byte[] bytes = Files.readAllBytes(file);
        Files.write(folder.resolve("killed.rows.jsonl.gz.part"), bytes);
        Files.delete(file);
        // region recover
        RecoveredRows kept = RowWriter.recover(file);
        try (RowWriter<Trial> rows = RowWriter.open(file, Trial.class, TRIAL_SUMMARY)) {
            rows.append(new Trial("forest", 3, 1.9)); // goes on behind what was kept
            rows.commit();
        }
        // endregion

        assertThat(kept.rows()).isEqualTo(40);
        assertThat(Summaries.read(file).view().orElseThrow().rows()).isEqualTo(41);
    }

    // region key
    private static final ArtifactKey<Rows<Trial>> TRIED =
            ArtifactKey.rows("trials", Trial.class).publishedAt("trials.rows.jsonl.gz");
    private static final ArtifactKey<String> BEST = ArtifactKey.of("best", String.class);
    // endregion

    @Test
    void aStageGivesRows() {
        // region stage
        Pipeline pipeline = Pipeline.builder("search")
                .stage(
                        TRIED,
                        s -> s.reading().compute((context, in) -> {
                            try (RowSink<Trial> rows = context.rows(Trial.class, TRIAL_SUMMARY)) {
                                TRIALS.forEach(rows::add); // they go to the store while they come
                                return rows.finish();
                            }
                        }))
                .stage(
                        BEST,
                        s -> s.from(TRIED.view("summary", Rows::summary))
                                .compute(summary -> summary.rankings()
                                        .get(0)
                                        .places()
                                        .get(0)
                                        .label()))
                .build();
        // endregion
        Workspace workspace = Workspace.open(folder);
        Run run = workspace.engine().build().run(pipeline, RunRequest.of()).orThrow();
        // region rows
        long trees;
        try (Stream<Trial> rows = run.get(TRIED).stream()) {
            trees = rows.filter(trial -> trial.model().equals("tree")).count();
        }
        // endregion

        assertThat(run.get(BEST)).isEqualTo("ridge/0");
        assertThat(trees).isEqualTo(30);
        Path shown = workspace.folderOf(run.id()).resolve("trials.rows.jsonl.gz");
        assertThat(Summaries.read(shown).view().orElseThrow().rows()).isEqualTo(40);
    }

    private static void write(Path file, List<Trial> trials) {
        try (RowWriter<Trial> rows = RowWriter.open(file, Trial.class, TRIAL_SUMMARY)) {
            trials.forEach(rows::append);
            rows.commit();
        }
    }
}
