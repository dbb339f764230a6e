package org.runflow.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.Run;
import org.runflow.io.Workspace;
import org.runflow.io.parquet.ParquetRows;
import org.runflow.io.race.form.RaceForms;
import org.runflow.io.race.parquet.CellRow;
import org.runflow.io.race.parquet.DayCells;
import org.runflow.io.rows.Summaries;
import org.runflow.metric.SummarySpec;
import org.runflow.metric.SummaryView;
import org.runflow.race.RaceAnalysis;
import org.runflow.race.model.Race;

class ParquetGuideTest {
    private static final SummarySpec<Trial> TRIAL_SUMMARY =
            SummarySpec.of(Trial.class).number("rmse", Trial::rmse);

    @TempDir
    private Path folder;

    @Test
    void rowsAreWrittenAndRead() {
        List<Trial> trials = Trial.all();
        // region write
        Path file = folder.resolve("trials.parquet");
        ParquetRows.of(Trial.class, TRIAL_SUMMARY)
                .withUnits(Map.of("rmse", "km/h"))
                .write(file, trials.stream());

        SummaryView summary = Summaries.read(file).view().orElseThrow();
        List<Trial> trees;
        try (Stream<Trial> rows = ParquetRows.read(file, Trial.class)) {
            trees = rows.filter(trial -> trial.model().equals("tree")).toList();
        }
        // endregion

        assertThat(summary.rows()).isEqualTo(trials.size());
        assertThat(trees)
                .isNotEmpty()
                .isEqualTo(trials.stream()
                        .filter(trial -> trial.model().equals("tree"))
                        .toList());
    }

    @Test
    void cellsOfADayAreAskedFor() {
        Workspace workspace = Workspace.open(folder.resolve("workspace"), RaceForms.standard());
        Race race = WhatIfGuideTest.harbourRun();
        // region cells
        Run run = RaceAnalysis.of(race)
                .extend(DayCells::addTo)
                .targets(DayCells.BINS_PARQUET)
                .run(workspace.engine().build());
        // endregion
        Path file = workspace.folderOf(run.id()).resolve("sun/bins/bins.parquet");

        try (Stream<CellRow> rows = ParquetRows.read(file, CellRow.class)) {
            assertThat(rows.count())
                    .isEqualTo(Summaries.read(file).view().orElseThrow().rows());
        }
    }
}
