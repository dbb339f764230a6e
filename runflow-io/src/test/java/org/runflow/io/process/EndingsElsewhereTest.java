package org.runflow.io.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.runflow.io.process.Shell.isRunning;
import static org.runflow.io.process.Shell.script;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What ends where the system does not show the environment of processes, as on macOS: whoever was among the descendants in one of the looks. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class EndingsElsewhereTest {
    private static final String STAYS = "while :; do sleep 1; done";
    /** A child whose child notes its process id; all of them stay. */
    private static final String THREE = "sh -c 'sh -c \"echo \\$\\$ > \\$1; " + STAYS
            + "\" sh \"$1\" & wait' sh \"$1\" & " + "while [ ! -s \"$1\" ]; do :; done; echo ready; ";

    @TempDir
    private Path directory;

    private ProcessResult run(ProcessSpec spec, ProcessListener listener) {
        return ProcessSupervisor.run(spec, listener, () -> false, Marks.hidden());
    }

    private Path noted() {
        return directory.resolve("pid");
    }

    private void expectNothingLeft() throws IOException {
        long pid = Long.parseLong(Files.readString(noted()).strip());
        assertThat(isRunning(pid)).as("process " + pid + " is running").isFalse();
    }

    @ParameterizedTest
    @CsvSource({"'', 143", "trap '' TERM;, 137"})
    void childrenOfChildrenEndWithWhoIsCancelled(String deaf, int code) throws IOException {
        GoesAfterALook listener = new GoesAfterALook(directory.resolve("go"));
        ProcessResult result = ProcessSupervisor.run(
                script(deaf + THREE + STAYS, noted()).grace(Duration.ofMillis(700)),
                listener,
                () -> listener.said,
                Marks.hidden());

        assertThat(result.termination()).isEqualTo(Termination.CANCELLED);
        assertThat(result.exitCode()).hasValue(code);
        expectNothingLeft();
    }

    @Test
    void whoIsDoneIsEndedWithItsChildren() throws IOException {
        ProcessResult result = run(
                script(THREE + STAYS, noted())
                        .doneWhen(() -> line -> line.text().equals("ready"), Duration.ofMillis(100)),
                ProcessListener.none());

        assertThat(result.termination()).isEqualTo(Termination.COMPLETED_NOT_EXITED);
        expectNothingLeft();
    }

    @Test
    void whoWasSeenIsFoundAfterItsParentHasGone() throws IOException {
        Path go = directory.resolve("go");
        ProcessResult result = run(
                script(THREE + "while [ ! -e \"$2\" ]; do sleep 0.1; done", noted(), go)
                        .progressEvery(Duration.ofMillis(100)),
                new GoesAfterALook(go));

        assertThat(result.termination()).isEqualTo(Termination.EXITED);
        assertThat(result.exitCode()).hasValue(0);
        expectNothingLeft();
    }

    /** Lets the parent go once all have been looked at, which happens each second, at the latest just before it is said that the process runs. */
    private static final class GoesAfterALook implements ProcessListener {
        private final Path go;
        private final AtomicReference<Duration> ready = new AtomicReference<>();
        private volatile boolean said;

        GoesAfterALook(Path go) {
            this.go = go;
        }

        @Override
        public void line(OutputLine line) {
            said |= line.text().equals("ready");
        }

        @Override
        public void running(Duration since, long lines) {
            if (said
                    && !ready.compareAndSet(null, since)
                    && since.minus(ready.get()).toMillis() > 1_100) {
                try {
                    Files.write(go, new byte[] {1});
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }
}
