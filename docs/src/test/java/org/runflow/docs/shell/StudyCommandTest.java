package org.runflow.docs.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.runflow.io.rows.RowReader;
import org.runflow.io.rows.RowWriter;
import org.runflow.io.rows.Summaries;
import org.runflow.metric.SummarySpec;
import org.runflow.variant.StudyRow;

class StudyCommandTest {
    @TempDir
    private Path folder;

    private Typed run(String line) {
        return Typed.command(line.replace("RACE", SampleWorkspace.race())
                .replace("WS", folder.resolve("ws").toString())
                .replace("DIR", folder.toString())
                .split(" ", -1));
    }

    @Test
    void variantsAreRankedAndWritten() throws IOException {
        Typed typed = run("study RACE -w WS --day sun --bin-m 50,100 --window-s 30,60 --rank peak_density_change"
                + " --rows DIR/grids.rows.jsonl.gz --markdown DIR/grids.md --html DIR/grids.html");

        assertThat(typed.exitCode()).as(typed.err()).isZero();
        assertThat(typed.out().lines().toList()).satisfies(lines -> {
            assertThat(lines.get(0)).isEqualTo("4 variants, ranked by peak_density_change (%), closest to 0.000 first");
            assertThat(lines.get(2)).contains("rank", "bin_m", "window_s", "peak_density", "levels_changed", "run");
            assertThat(lines.get(3)).startsWith("   1     50        60  ");
            assertThat(lines.get(4)).startsWith("   2    100        60  ").contains("  0.000  ");
            assertThat(lines.get(7)).startsWith("study: run ");
        });
        try (RowReader<StudyRow> reader = RowReader.open(folder.resolve("grids.rows.jsonl.gz"), StudyRow.class);
                Stream<StudyRow> rows = reader.stream()) {
            List<StudyRow> all = rows.toList();
            assertThat(all).extracting(StudyRow::variant).containsExactly(0L, 1L, 2L, 3L);
            assertThat(all.get(1).choices()).containsEntry("bin_m", "50").containsEntry("window_s", "60");
        }
        assertThat(Summaries.read(folder.resolve("grids.rows.jsonl.gz"))
                        .view()
                        .orElseThrow()
                        .facets())
                .extracting(facet -> facet.name() + " " + facet.distinct())
                .containsExactly("outcome 1", "bin_m 2", "window_s 2");
        assertThat(Files.readString(folder.resolve("grids.md"))).contains("Best by flagged_segments: ");
        assertThat(Files.readString(folder.resolve("grids.html"))).contains("<title>Study settings</title>");
    }

    @Test
    void aStudyHasNoDaysToShow() throws IOException {
        String study =
                json("study RACE -w WS --day sun --bin-m 100 --json").at("/run").asText();

        for (String line : List.of(
                "report index.html --run RUN", "report Density.md --to DIR/out --run RUN", "export RUN DIR/out")) {
            Typed typed = run(line.replace("RUN", study) + " -w WS");
            assertThat(typed.err()).contains("Run " + study + " has no days: it is no analysis of a race.");
            assertThat(typed.exitCode()).isEqualTo(64);
        }
    }

    @Test
    void studyGoesOnWhereItWasLeft() throws IOException {
        assertThat(run("study RACE -w WS --day sun --bin-m 100 --json").exitCode())
                .isZero();
        try (RowWriter<StudyRow> torn =
                RowWriter.open(folder.resolve("b.rows.jsonl.gz"), StudyRow.class, SummarySpec.of(StudyRow.class))) {
            torn.checkpoint();
        }

        JsonNode facts =
                json("study RACE -w WS --day sun --bin-m 100,200 --sample 5 --json --rows DIR/b.rows.jsonl.gz");

        assertThat(facts.at("/study/rows")).hasSize(2);
        assertThat(facts.at("/ranking").toString()).isEqualTo("[0,1]");
        assertThat(facts.at("/best/peak_density_change/choices/bin_m").asText()).isEqualTo("100");
        JsonNode again = json("status " + facts.at("/study/rows/0/run").asText() + " -w WS --json");
        assertThat(again.findValuesAsText("stage")).contains("density.results", "study.figures");
        again.at("/stages").forEach(stage -> {
            if (stage.at("/stage").asText().equals("density.results")) {
                assertThat(stage.at("/state").asText()).isEqualTo("REUSED");
            }
        });
        assertThat(Summaries.read(folder.resolve("b.rows.jsonl.gz"))
                        .view()
                        .orElseThrow()
                        .rows())
                .isEqualTo(2);
        assertThat(run("study RACE -w WS --bin-m 100 --rows DIR/b.rows.jsonl.gz")
                        .err())
                .contains("is there already, and a study replaces nothing");
    }

    @Test
    void latestRunIsTheStudyNotOneOfItsVariants() throws IOException {
        assertThat(run("analyse RACE -w WS --day sun").exitCode()).isZero();
        String study = json("study RACE -w WS --day sun --bin-m 100,200 --json")
                .at("/run")
                .asText();

        assertThat(run("status latest -w WS").out()).contains(study);
        assertThat(run("report study.md -w WS").out())
                .startsWith("# Study settings")
                .contains("bin_m");
        assertThat(run("report -w WS --to DIR/out").out())
                .isEqualTo(Stream.of("study.md", "study.html")
                        .map(name -> folder.resolve("out").resolve(name) + "\n")
                        .collect(Collectors.joining()));
        assertThat(run("report index.html --run latest~1 -w WS").out()).contains("href=\"#sun/day\"");
        assertThat(run("report study.md --run latest~1 -w WS"))
                .satisfies(typed -> assertThat(typed.err()).contains("is no study"))
                .satisfies(typed -> assertThat(typed.exitCode()).isEqualTo(64));
    }

    private JsonNode json(String line) throws IOException {
        Typed typed = run(line);
        assertThat(typed.exitCode()).as(typed.err()).isZero();
        return new ObjectMapper().readTree(typed.out());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            study RACE -w WS                                       | A study varies something: give --bin-m or --window-s
            study RACE -w WS --bin-m 0.5                           | variant 0 (bin_m=0.5) cannot be made
            study RACE -w WS --window-s 30,7                       | variant 1 (window_s=7) cannot be made
            study RACE -w WS --bin-m 50,50.0                       | 'bin_m' offers 50 twice
            study RACE -w WS --bin-m 50 --rank speed               | has no metric 'speed'
            study RACE -w WS --bin-m 50 --day mon                  | mon
            study RACE -w WS --bin-m 50 --top -1                   | --top needs a number of variants, 0 or more, not -1.
            study RACE -w WS --bin-m 50 --sample -2                | not -2
            study RACE -w WS --bin-m 50 --parallel 0               | not 0
            study RACE -w WS --bin-m 50 --name a/b                 | a/b
            study RACE -w WS --bin-m 50 --rows DIR/x.csv           | .rows.jsonl.gz
            """)
    void wrongUsageIs64(String line, String expected) {
        Typed typed = run(line);

        assertThat(typed.err()).contains(expected).doesNotContain("\tat ");
        assertThat(typed.exitCode()).isEqualTo(64);
        assertThat(typed.out()).isEmpty();
    }
}
