package org.runflow.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.io.rows.RowWriter;
import org.runflow.metric.SummarySpec;

/** Row files as programs see them that know nothing of us: many batches, a long trailer at the end and another in the middle. */
class OtherReadersTest {
    private static final int ROWS = 20_000;
    private static final SummarySpec<Trial> SPEC = SummarySpec.of(Trial.class)
            .number("rmse", Trial::rmse)
            .facet("name", Trial::name)
            .facet("again", trial -> trial.name() + "/" + trial.rmse());

    @TempDir
    private static Path folder;

    private static Path file;

    @BeforeAll
    static void write() {
        file = folder.resolve("trials.rows.jsonl.gz");
        List<Trial> trials = IntStream.range(0, ROWS)
                .mapToObj(i -> new Trial("modèle " + i % 9_000, i, i / 2.0))
                .toList();
        write(trials.subList(0, ROWS / 2));
        write(trials.subList(ROWS / 2, ROWS));
    }

    private static void write(List<Trial> trials) {
        try (RowWriter<Trial> rows = RowWriter.open(file, Trial.class, SPEC)) {
            for (Trial trial : trials) {
                rows.append(trial);
                if (trial.depth() % 3_000 == 0) {
                    rows.checkpoint();
                }
            }
            rows.commit();
        }
    }

    @Test
    void duckDb() throws SQLException {
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement();
                ResultSet found = statement.executeQuery(
                        "SELECT count(*), sum(rmse), max(model) FROM read_json_auto('" + file + "')")) {
            assertThat(found.next()).isTrue();
            assertThat(found.getLong(1)).isEqualTo(ROWS);
            assertThat(found.getDouble(2)).isEqualTo(ROWS * (ROWS - 1) / 4.0);
            assertThat(found.getString(3)).isEqualTo("modèle 999");
        }
    }

    @Test
    void zcat() throws IOException, InterruptedException {
        String text = said("zcat", file.toString());

        assertThat(text.lines()).hasSize(ROWS);
        assertThat(text).endsWith("\"rmse\":9999.5}\n");
    }

    @Test
    void python() throws IOException, InterruptedException {
        String program = """
                import gzip, json, sys
                rows = [json.loads(line) for line in gzip.open(sys.argv[1], 'rt', encoding='utf-8')]
                print(len(rows), sum(row['rmse'] for row in rows))
                """;

        assertThat(said("python3", "-c", program, file.toString())).isEqualTo("20000 99995000.0\n");
    }

    @Test
    void pandas() throws IOException, InterruptedException {
        assumeTrue(
                said("python3", "-c", "import importlib.util as u; print(u.find_spec('pandas'))")
                        .contains("ModuleSpec"),
                "no pandas here");
        String program = """
                import pandas, sys
                rows = pandas.read_json(sys.argv[1], lines=True)
                print(len(rows), rows['rmse'].sum())
                """;

        assertThat(said("python3", "-c", program, file.toString())).isEqualTo("20000 99995000.0\n");
    }

    /** What a program says, which some machines lack. */
    private static String said(String... command) throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            assumeTrue(false, "no " + command[0] + " here");
            throw e;
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return said;
    }
}
