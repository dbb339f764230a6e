package org.runflow.io.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.io.race.form.SweepRows;
import org.runflow.spread.Spread;

/** What an application saw that was submitted to a cluster; it ended one of the executors. */
class SparkSpreadTest {
    @TempDir
    private static Path folder;

    @BeforeAll
    static void submit() throws IOException, InterruptedException {
        Path content = Files.createDirectory(folder.resolve("content"));
        Files.writeString(content.resolve("shipped.txt"), "shipped");
        Submission.zipped(content, folder.resolve("shipped.jar"));
        Submission.run(folder);
    }

    @Test
    void sweepGivesTheSameBytesAsHere() {
        Path here = folder.resolve("here.rows.jsonl.gz");
        try (SweepRows rows = SweepRows.create(here)) {
            DayToSweep.sweep().run(Spread.SEQUENTIAL, rows::append);
            rows.commit();
        }

        assertThat(folder.resolve("plans.rows.jsonl.gz")).hasSameBinaryContentAs(here);
    }

    @Test
    void whatTheWorkThrowsComesHereAfterWhatWasBefore() {
        assertThat(folder.resolve("fail/told")).content().isEqualToIgnoringNewLines("4\n9\nno square of -1\n");
    }

    @Test
    void interruptedDriverStopsAndStaysInterrupted() {
        assertThat(folder.resolve("interrupt/told")).hasContent("interrupted while executors work, true");
    }

    @Test
    void whatCannotBeDoneIsRefusedBeforeAnythingIsSent() throws IOException {
        List<String> refused = Files.readAllLines(folder.resolve("refused"));

        assertThat(refused).hasSize(4);
        assertThat(refused.get(0)).contains("RaceJobs does not have the job 'squares'");
        assertThat(refused.get(1)).contains("at least 1 item");
        assertThat(refused.get(2)).contains("no file").contains("zip a folder of classes");
        assertThat(refused.get(3)).isEqualTo("[2, 3, 4]");
    }

    @Test
    void executorsAreSentJarsByTheDriver() throws IOException {
        assertThat(Files.readAllLines(folder.resolve("shipped"))).containsExactly("[false]", "[true]");
    }

    @Test
    void killedExecutorCostsItsItemOnly() throws IOException {
        long victim = Long.parseLong(Files.readString(folder.resolve("kill/killed")));
        List<String[]> answers = Files.readAllLines(folder.resolve("kill/answers")).stream()
                .map(line -> line.split(" "))
                .toList();

        assertThat(answers)
                .extracting(answer -> Integer.valueOf(answer[0]))
                .containsExactlyElementsOf(IntStream.range(0, 40)
                        .mapToObj(number -> number * number)
                        .toList());
        assertThat(Long.parseLong(answers.get(TestJobs.HELD)[1])).isNotEqualTo(victim);
        assertThat(workedOnAgain(40)).containsExactly(TestJobs.HELD);
    }

    private static List<Integer> workedOnAgain(int numbers) throws IOException {
        List<Integer> worked = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder.resolve("kill"))) {
            for (Path file : files.filter(file -> file.getFileName().toString().startsWith("worked-"))
                    .toList()) {
                Files.readAllLines(file).forEach(line -> worked.add(Integer.valueOf(line)));
            }
        }
        IntStream.range(0, numbers).boxed().forEach(worked::remove);
        return worked;
    }
}
