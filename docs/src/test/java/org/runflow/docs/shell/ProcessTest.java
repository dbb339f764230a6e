package org.runflow.docs.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.Run;
import org.runflow.catalog.RunQuery;
import org.runflow.io.Workspace;
import org.runflow.io.race.form.RaceForms;
import org.runflow.run.RunState;

/** What only a process of its own can show. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class ProcessTest {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @TempDir
    private Path directory;

    @Test
    void toldToStopItEndsAsCancelledAndKeepsWhatHadEnded() throws Exception {
        Process process = new ProcessBuilder(
                        JAVA,
                        "-cp",
                        System.getProperty("java.class.path"),
                        StoppedRun.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(out.readLine()).isEqualTo("done");
            // the signal that Ctrl-C sends has the same effect, but may be ignored in a background job
            process.toHandle().destroy();
            assertThat(out.readLine()).isEqualTo("CANCELLED");
        }
        assertThat(process.waitFor()).isEqualTo(4);

        Workspace workspace = Workspace.open(directory, RaceForms.standard());
        Run run = workspace
                .engine()
                .build()
                .open(workspace.catalog().query(RunQuery.all()).runs().get(0).id());
        assertThat(run.state()).isEqualTo(RunState.CANCELLED);
        assertThat(run.get(StoppedRun.QUICK)).isEqualTo("done");
    }

    @Test
    void closedPipeIsNoStackTrace() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no shell here");

        assertThat(shell("\"$JAVA\" -cp \"$CLASSPATH\" runflow graph --format dot | head -n 1"))
                .isEqualTo("digraph \"race-day\" {\n");
    }

    @Test
    void resultsThatFindNoRoomAreAFailure() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")) && Files.exists(Path.of("/dev/full")), "no full disk here");

        assertThat(shell("\"$JAVA\" -cp \"$CLASSPATH\" runflow graph > /dev/full; echo $?"))
                .startsWith("What was printed is not complete: ")
                .endsWith("\n3\n");
    }

    @Test
    void nothingStaysOfAFileThatFindsNoRoom() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no shell here");

        String said = shell("ulimit -f 1; \"$JAVA\" -XX:-UsePerfData -cp \"$CLASSPATH\" runflow sweep '"
                + SampleWorkspace.race() + "' --day sun --move 10k:10:00..10:00/1m --markdown '"
                + directory.resolve("sweep.md") + "' 2>&1 >/dev/null; echo $?");

        assertThat(said).contains("cannot write '").endsWith("\n3\n");
        assertThat(directory.resolve("sweep.md")).doesNotExist();
    }

    @Test
    void fileThatFindsNoRoomLeavesTheOneBefore() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no shell here");
        Path page = Files.writeString(directory.resolve("sweep.md"), "of yesterday");

        String said = shell("ulimit -f 1; \"$JAVA\" -XX:-UsePerfData -cp \"$CLASSPATH\" runflow sweep '"
                + SampleWorkspace.race() + "' --day sun --move 10k:10:00..10:00/1m --markdown '" + page
                + "' 2>&1 >/dev/null; echo $?");

        assertThat(said).contains("cannot write '").endsWith("\n3\n");
        assertThat(directory).isDirectoryNotContaining(file -> !file.equals(page));
        assertThat(page).hasContent("of yesterday");
    }

    @Test
    void pipedOutputIsPlainText() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no shell here");

        assertThat(shell("\"$JAVA\" -cp \"$CLASSPATH\" runflow nonsense; echo $?"))
                .contains("Unmatched argument")
                .endsWith("64\n")
                .doesNotContain("\u001b");
    }

    private static String shell(String script) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", script).redirectErrorStream(true);
        builder.environment().put("JAVA", JAVA);
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
