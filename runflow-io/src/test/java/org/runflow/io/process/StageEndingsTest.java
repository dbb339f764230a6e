package org.runflow.io.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.runflow.ArtifactKey;
import org.runflow.Document;
import org.runflow.Pipeline;
import org.runflow.RetryPolicy;
import org.runflow.Run;
import org.runflow.RunHandle;
import org.runflow.RunRequest;
import org.runflow.error.InvalidInputException;
import org.runflow.io.Workspace;
import org.runflow.run.StageReport;
import org.runflow.run.StageState;

/** What becomes of a stage when its process ends in one way or another, and what is left. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class StageEndingsTest {
    private static final ArtifactKey<Document> OUT = ArtifactKey.of("out", Document.class);
    private static final ArtifactKey<ProcessHome> HOME = ArtifactKey.of("home", ProcessHome.class);

    @TempDir
    private Path directory;

    private Path work;
    private Workspace workspace;

    @BeforeEach
    void open() {
        work = directory.resolve("work");
        workspace = Workspace.open(directory.resolve("workspace"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            echo no such column >&2; exit 3 | process 'sh' exited with code 3; it printed last: no such column
            exit 0                          | process 'sh' exited with code 0 without writing out.txt
            mkdir out.txt                   | process 'sh' exited with code 0 leaving a folder at out.txt
            exit 7                          | process 'sh' exited with code 7
            """)
    void failureSaysWhatHappened(String script, String message) {
        Run run = run(script, UnaryOperator.identity());

        assertThat(run.findFailure(OUT.in("inner"))).containsInstanceOf(ProcessFailedException.class);
        assertThat(run.findFailure(OUT.in("inner")).orElseThrow()).hasMessage(message);
        assertThat(work).isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ln -s /etc/passwd out.txt | out.txt: is a link that leaves the folder
            mkfifo out.txt            | out.txt: is no ordinary file
            ln -s gone out.txt        | out.txt: is a link to nothing
            W=$PWD; cd /; mv $W $W.old; ln -s $W.old $W; echo x > $W/out.txt | exited with code 0 without leaving the folder in which it worked
            """)
    void outputThatIsNoFileOfTheFolderIsRefused(String script, String message) {
        assertThat(run(script, UnaryOperator.identity())
                        .findFailure(OUT.in("inner"))
                        .orElseThrow())
                .hasMessageContaining(message);
        assertThat(work).isEmptyDirectory();
    }

    @Test
    void whatIsPrintedIsKeptForEachAttempt() {
        Run run = run(
                "echo try; echo bad >&2; exit 1",
                stage -> stage.retry(RetryPolicy.attempts(2)
                        .backoff(Duration.ofMillis(1), 1)
                        .on(ProcessFailedException.class::isInstance)));

        Path process = workspace.folderOf(run.id()).resolve("process/inner");
        assertThat(process.resolve("out.1.out")).hasContent("try");
        assertThat(process.resolve("out.1.err")).hasContent("bad");
        assertThat(process.resolve("out.2.out")).hasContent("try");
        assertThat(report(run).attempts()).isEqualTo(2);
    }

    @Test
    void linesBecomeProgressMetricsAndWarnings() {
        LineParser parser = line -> {
            String[] words = line.text().split(" ", -1);
            return switch (words[0]) {
                case "at" -> Optional.of(new ProcessSignal.Progress(Long.parseLong(words[1]), 100, "rows"));
                case "rate" -> Optional.of(new ProcessSignal.Metric("rate", Double.parseDouble(words[1])));
                case "warn" -> Optional.of(new ProcessSignal.Warning(words[1]));
                default -> Optional.empty();
            };
        };
        Run run = run(
                "i=0; while [ $i -lt 45 ]; do i=$((i+1)); echo at $i; echo rate $i; echo warn w$i; done; echo at x; : > out.txt",
                stage -> stage.lines(parser));

        assertThat(report(run).metrics()).containsEntry("rate", 45.0);
        assertThat(report(run).warnings())
                .hasSize(42)
                .startsWith("w1", "w2")
                .contains("w40", "and 5 more warnings of process 'sh'", "1 lines of process 'sh' could not be parsed");
        assertThat(workspace.folderOf(run.id()).resolve("events.jsonl"))
                .content()
                .contains("\"done\":1,", "\"done\":45,")
                .doesNotContain("\"done\":20,");
    }

    @Test
    void metricsThatAreTooManyAreTold() {
        Run run = run(
                "seq -f m%g 1002; : > out.txt",
                stage -> stage.lines(line -> Optional.of(new ProcessSignal.Metric(line.text(), 1))));

        assertThat(report(run).metrics()).hasSize(1_000).containsKeys("m1", "m1000");
        assertThat(report(run).warnings())
                .containsExactly("process 'sh' has named more metrics than 1000; the others are not kept");
    }

    @Test
    void doneButStayingIsASuccessWithAWarning() {
        ProcessSpec staying = Shell.script("echo x > out.txt; echo done; while :; do sleep 1; done")
                .doneWhen(() -> line -> line.text().equals("done"), Duration.ZERO);

        Run run = run(staying, UnaryOperator.identity());

        assertThat(run.get(OUT.in("inner")).text()).isEqualTo("x\n");
        assertThat(report(run).warnings())
                .containsExactly("process 'sh' said that it was done, stayed, and was stopped");
    }

    @Test
    void silenceIsAWarning() {
        ProcessSpec silent = Shell.script("sleep 1.5; : > out.txt").noOutputFor(Duration.ofMillis(200), Silence.WARN);

        assertThat(report(run(silent, UnaryOperator.identity())).warnings())
                .containsExactly("process 'sh' has printed nothing for 0 s");
    }

    @Test
    void cancelledRunEndsTheProcess() throws Exception {
        Path daemon = directory.resolve("daemon");
        ProcessStage stage = stage(Shell.script(
                "sh -c 'echo $$ > \"$1\"; while :; do sleep 1; done' sh \"$1\" & "
                        + "while [ ! -s \"$1\" ]; do :; done; echo ready; wait",
                daemon));
        LineParser ready = line -> Optional.of(new ProcessSignal.Warning(line.text()));
        CompletableFuture<Void> cancelSoon = new CompletableFuture<>();
        RunHandle handle = workspace
                .engine()
                .onEvent(event -> {
                    if (event.toString().contains("ready")) {
                        cancelSoon.complete(null);
                    }
                })
                .build()
                .start(pipeline(stage.lines(ready)), request());
        cancelSoon.join();
        handle.cancel();
        Run run = handle.await();

        assertThat(report(run).state()).isEqualTo(StageState.CANCELLED);
        assertThat(Shell.isRunning(Long.parseLong(Files.readString(daemon).strip())))
                .isFalse();
        assertThat(work).isEmptyDirectory();
    }

    @Test
    void largeOutputIsNotTakenIntoMemory() throws IOException {
        WorkFolder folder = WorkFolder.below(work);
        Path file = Files.write(folder.path().resolve("out.txt"), new byte[1_200_000]);
        ProcessResult result = Shell.run(ProcessSpec.of("true"));

        Document large = StageOutputs.take(folder, Map.of("out.txt", "text/plain"), "true", result)
                .get("out.txt");

        assertThat(large).isEqualTo(Document.of("text/plain", new byte[1_200_000]));
        Files.write(file, new byte[1_200_001]);
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(large::bytes);
        assertThat(file).exists();
        folder.close();
        assertThat(work).isEmptyDirectory();
    }

    @Test
    void largeOutputGoesThroughARunAndAnother() {
        Run run = run("head -c 1200000 /dev/zero > out.txt", UnaryOperator.identity());
        Run again = run("head -c 1200000 /dev/zero > out.txt", UnaryOperator.identity());

        assertThat(run.get(OUT.in("inner"))).isEqualTo(Document.of("text/plain", new byte[1_200_000]));
        assertThat(report(again).state()).isEqualTo(StageState.REUSED);
        assertThat(again.get(OUT.in("inner"))).isEqualTo(run.get(OUT.in("inner")));
    }

    private Run run(String script, UnaryOperator<ProcessStage> more) {
        return run(Shell.script(script), more);
    }

    private Run run(ProcessSpec spec, UnaryOperator<ProcessStage> more) {
        return workspace.engine().build().run(pipeline(more.apply(stage(spec))), request());
    }

    private static ProcessStage stage(ProcessSpec spec) {
        return ProcessStage.of(spec).output("out.txt", "text/plain").home(HOME);
    }

    private static Pipeline pipeline(ProcessStage stage) {
        Pipeline inner = Pipeline.builder("inner")
                .inputs(HOME)
                .stage(OUT, stage::document)
                .build();
        return Pipeline.builder("outer").include("inner", inner).build();
    }

    private RunRequest request() {
        return RunRequest.of(HOME.with(ProcessHome.in(workspace).workingIn(work)));
    }

    private static StageReport report(Run run) {
        return run.report().stages().get(0);
    }
}
