package org.runflow.io.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.runflow.io.process.Shell.isRunning;
import static org.runflow.io.process.Shell.run;
import static org.runflow.io.process.Shell.runUntilSaid;
import static org.runflow.io.process.Shell.script;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every way in which a process can end, and that nothing of it is left. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class EndingsTest {
    private static final Duration SHORT = Duration.ofMillis(300);
    /** Long enough for a script to have begun on a busy machine. */
    private static final Duration BEGUN = Duration.ofSeconds(1);

    private static final Duration LONG = Duration.ofHours(1);
    private static final String STAYS = "while :; do sleep 1; done";

    /** Leaves its parents by forking twice into a session of its own, and notes its process id. */
    private static final String DAEMON = "( $(command -v setsid) sh -c 'trap \"\" HUP; echo $$ > \"$1\"; " + STAYS
            + "' sh \"$1\" >/dev/null 2>&1 & ) ;" + " while [ ! -s \"$1\" ]; do :; done; ";

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({"0, true", "1, false", "3, true", "255, false"})
    void exitCodeIsTakenAsItIs(int code, boolean accepted) {
        ProcessResult result = run(script("exit $1", code).accept(0, 3));

        assertThat(result.termination()).isEqualTo(Termination.EXITED);
        assertThat(result.exitCode()).hasValue(code);
        assertThat(result.succeeded()).isEqualTo(accepted);
        assertThat(result.forced()).isEmpty();
        assertThat(result.lastOutput()).isEmpty();
        assertThat(result.ending()).isEqualTo("exited with code " + code);
    }

    @Test
    void whatIsNotThereDoesNotStart() {
        ProcessResult result =
                run(ProcessSpec.of(directory.resolve("no such program").toString()));

        assertThat(result.termination()).isEqualTo(Termination.START_FAILED);
        assertThat(result.exitCode()).isEmpty();
        assertThat(result.succeeded()).isFalse();
        assertThat(result.startFailure()).isPresent();
        assertThat(result.ending()).startsWith("could not be started: ").contains("no such program");
        assertThat(run(ProcessSpec.of("true").directory(directory.resolve("gone")))
                        .termination())
                .isEqualTo(Termination.START_FAILED);
        assertThat(run(ProcessSpec.of("true").stdin(ProcessInput.file(directory.resolve("gone"))))
                        .termination())
                .isEqualTo(Termination.START_FAILED);
    }

    @Test
    void timeout() throws IOException {
        ProcessResult result = run(tree(STAYS).timeout(BEGUN));

        assertThat(result.termination()).isEqualTo(Termination.TIMED_OUT);
        assertThat(result.succeeded()).isFalse();
        assertThat(result.exitCode()).hasValue(143);
        assertThat(result.forced()).isEmpty();
        assertThat(result.duration()).isBetween(BEGUN, Duration.ofSeconds(11));
        expectNothingLeft();
    }

    @Test
    void timeoutOfOneThatIgnoresTheRequest() throws IOException {
        ProcessResult result =
                run(tree("trap '' TERM; echo deaf; " + STAYS).timeout(BEGUN).grace(SHORT));

        assertThat(result.termination()).isEqualTo(Termination.TIMED_OUT);
        assertThat(result.exitCode()).hasValue(137);
        assertThat(result.forced()).isNotEmpty().isSorted();
        assertThat(result.lastOutput())
                .hasValueSatisfying(last -> assertThat(last)
                        .isBetween(result.started(), result.started().plus(result.duration())));
        expectNothingLeft();
    }

    @Test
    void hung() throws IOException {
        ProcessResult result = run(tree("echo one; " + STAYS).noOutputFor(BEGUN, Silence.TERMINATE));

        assertThat(result.termination()).isEqualTo(Termination.HUNG);
        assertThat(result.out().tail()).containsExactly("one");
        assertThat(result.succeeded()).isFalse();
        expectNothingLeft();
    }

    @Test
    void whoKeepsTalkingIsNotHung() {
        ProcessResult result = run(script("for i in 1 2 3 4 5 6 7 8; do echo $i >&2; sleep 0.2; done")
                .noOutputFor(Duration.ofMillis(1_500), Silence.TERMINATE));

        assertThat(result.termination()).isEqualTo(Termination.EXITED);
    }

    @Test
    void doneButStaying() throws IOException {
        ProcessResult result = run(tree("echo almost; echo ALL DONE; trap 'exit 9' TERM; " + STAYS)
                .doneWhen(() -> line -> line.text().equals("ALL DONE"), SHORT)
                .timeout(LONG));

        assertThat(result.termination()).isEqualTo(Termination.COMPLETED_NOT_EXITED);
        assertThat(result.exitCode()).hasValue(9);
        assertThat(result.succeeded()).isTrue();
        assertThat(result.accepted()).isFalse();
        expectNothingLeft();
    }

    @Test
    void doneAndGoneWithinItsGraceHasExited() {
        ProcessResult result = run(script("echo ALL DONE; exit 4")
                .doneWhen(() -> line -> line.text().equals("ALL DONE"), LONG)
                .accept(0));

        assertThat(result.termination()).isEqualTo(Termination.EXITED);
        assertThat(result.exitCode()).hasValue(4);
        assertThat(result.succeeded()).isFalse();
    }

    @Test
    void cancelled() throws IOException {
        ProcessResult result = runUntilSaid(tree("echo ready; " + STAYS), "ready");

        assertThat(result.termination()).isEqualTo(Termination.CANCELLED);
        assertThat(result.succeeded()).isFalse();
        expectNothingLeft();
    }

    @Test
    void interruptedThreadStaysInterrupted() throws IOException {
        Thread caller = Thread.currentThread();
        ProcessListener interrupting = new ProcessListener() {
            @Override
            public void line(OutputLine line) {
                caller.interrupt();
            }
        };

        ProcessResult result = ProcessSupervisor.run(tree("echo ready; " + STAYS), interrupting, () -> false);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(result.termination()).isEqualTo(Termination.CANCELLED);
        assertThat(result.exitCode()).hasValue(143);
        expectNothingLeft();
    }

    @Test
    void questionThatThrowsEndsTheProcess() throws IOException {
        IllegalStateException broken = new IllegalStateException("broken");

        Throwable thrown = org.assertj.core.api.Assertions.catchThrowable(
                () -> ProcessSupervisor.run(tree(STAYS), ProcessListener.none(), () -> {
                    if (Files.exists(directory.resolve("daemon"))) {
                        throw broken;
                    }
                    return false;
                }));

        assertThat(thrown).isSameAs(broken);
        expectNothingLeft();
    }

    @Test
    void aDetectorThatCannotBeMadeStartsNothing() {
        IllegalStateException broken = new IllegalStateException("broken");
        Set<ProcessHandle> before = ProcessHandle.current().children().collect(Collectors.toSet());

        Throwable thrown = org.assertj.core.api.Assertions.catchThrowable(() -> run(tree(STAYS)
                .doneWhen(
                        () -> {
                            throw broken;
                        },
                        Duration.ZERO)));

        assertThat(thrown).isSameAs(broken);
        assertThat(ProcessHandle.current().children()).isSubsetOf(before);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void daemonDoesNotOutliveTheProcessThatExited() throws IOException {
        ProcessResult result = run(tree("exit 0"));

        assertThat(result.termination()).isEqualTo(Termination.EXITED);
        assertThat(result.succeeded()).isTrue();
        expectNothingLeft();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void daemonThatKeepsThePipeIsNotWaitedFor() {
        ProcessResult result = run(script("( $(command -v setsid) sh -c '" + STAYS + "' & ); echo bye")
                .timeout(LONG));

        assertThat(result.termination()).isEqualTo(Termination.EXITED);
        assertThat(result.out().tail()).containsExactly("bye");
        assertThat(result.out().problem()).isEmpty();
        assertThat(result.duration()).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void descendantThatHidTheMarkIsFoundAmongThoseSeenBefore() throws IOException {
        String hidden = "env -u RUNFLOW_PROCESS sh -c 'echo $$ > \"$1\"; " + STAYS + "' sh \"$1\" & "
                + "while [ ! -s \"$1\" ]; do :; done; " + STAYS;

        ProcessResult result = run(script(hidden, daemon()).timeout(Duration.ofMillis(1_500)));

        assertThat(result.termination()).isEqualTo(Termination.TIMED_OUT);
        expectNothingLeft();
    }

    /** A process with a child of its own and a daemon. */
    private ProcessSpec tree(String rest) {
        return script("sleep 3600 & " + DAEMON + rest, daemon());
    }

    private Path daemon() {
        return directory.resolve("daemon");
    }

    private void expectNothingLeft() throws IOException {
        long pid = Long.parseLong(Files.readString(daemon()).strip());
        assertThat(isRunning(pid)).as("process " + pid + " is running").isFalse();
    }
}
