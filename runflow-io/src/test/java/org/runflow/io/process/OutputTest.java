package org.runflow.io.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.runflow.io.process.Shell.run;
import static org.runflow.io.process.Shell.script;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.io.process.OutputLine.ProcessStream;

/** What a process reads and prints. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class OutputTest {
    @TempDir
    private Path directory;

    @Test
    void bothStreamsAreReadApart() {
        ProcessResult result = run(script("echo a; echo b >&2; echo c; printf d"));

        assertThat(result.out().tail()).containsExactly("a", "c", "d");
        assertThat(result.err().tail()).containsExactly("b");
        assertThat(result.out().lines()).isEqualTo(3);
        assertThat(result.out().bytes()).isEqualTo(5);
        assertThat(result.out().problem()).isEmpty();
    }

    @Test
    void tailKeepsTheLastLines() {
        ProcessResult result = run(script("i=0; while [ $i -lt 500 ]; do echo $i; i=$((i+1)); done")
                .tail(3));

        assertThat(result.out().tail()).containsExactly("497", "498", "499");
        assertThat(result.out().lines()).isEqualTo(500);
        assertThat(run(script("echo a").tail(0)).out().tail()).isEmpty();
    }

    @Test
    void spillFilesHoldEverythingAsItIs() throws Exception {
        Path out = directory.resolve("new/folder/out");
        Path err = Files.writeString(directory.resolve("err"), "of an earlier process");

        ProcessResult result =
                run(script("printf 'a\\r\\377\\n\\0b'; printf c >&2").spill(out, err));

        assertThat(out).hasBinaryContent(new byte[] {'a', '\r', (byte) 0xff, '\n', 0, 'b'});
        assertThat(err).hasContent("c");
        assertThat(result.out().file()).contains(out);
        assertThat(result.out().tail()).containsExactly("a", "\uFFFD", "\0b");
    }

    @Test
    void spillFileThatFailsIsToldAndStopsNothing() throws Exception {
        Path taken = Files.createDirectory(directory.resolve("taken"));
        Path link = Files.createSymbolicLink(directory.resolve("link"), directory.resolve("outside"));

        ProcessResult result = run(script("echo a; echo b >&2").spill(taken, link));

        assertThat(result.succeeded()).isTrue();
        assertThat(result.out().problem())
                .hasValueSatisfying(text -> assertThat(text).contains("taken"));
        assertThat(result.err().problem())
                .hasValueSatisfying(text -> assertThat(text).contains("link"));
        assertThat(directory.resolve("outside")).doesNotExist();
        assertThat(result.out().tail()).containsExactly("a");
    }

    @Test
    void standardInputEndsAtOnceUnlessItIsGiven() throws Exception {
        Path file = Files.writeString(directory.resolve("in"), "from a file");

        assertThat(run(ProcessSpec.of("cat")).out().bytes()).isZero();
        assertThat(run(ProcessSpec.of("cat").stdin(ProcessInput.text("grüße")))
                        .out()
                        .tail())
                .containsExactly("grüße");
        assertThat(run(ProcessSpec.of("cat").stdin(ProcessInput.of(new byte[] {'x'})))
                        .out()
                        .tail())
                .containsExactly("x");
        assertThat(run(ProcessSpec.of("cat").stdin(ProcessInput.file(file)))
                        .out()
                        .tail())
                .containsExactly("from a file");
    }

    @Test
    void largeInputThatNobodyReadsStopsNothing() {
        assertThat(run(ProcessSpec.of("true").stdin(ProcessInput.of(new byte[10_000_000])))
                        .succeeded())
                .isTrue();
    }

    @Test
    void environmentIsAddedToOrCleared() {
        String show = "echo \"$RUNFLOW_TEST|$HOME\"";
        ProcessSpec spec =
                ProcessSpec.of("/bin/sh", "-c", show).environment("HOME", "h").environment("RUNFLOW_TEST", "t");

        assertThat(run(spec).out().tail()).containsExactly("t|h");
        assertThat(run(ProcessSpec.of("/bin/sh", "-c", "echo \"$PATHLESS|$HOME\"")
                                .clearEnvironment()
                                .environment("PATHLESS", "p"))
                        .out()
                        .tail())
                .containsExactly("p|");
    }

    @Test
    void childKnowsTheMarkByWhichItIsFound() {
        ProcessResult result = run(script("echo $RUNFLOW_PROCESS").clearEnvironment());

        assertThat(result.out().tail()).containsExactly(result.id());
    }

    @Test
    void runsInItsDirectory() throws Exception {
        assertThat(run(script("pwd -P").directory(directory)).out().tail())
                .containsExactly(directory.toRealPath().toString());
    }

    @Test
    void linesReachTheListenerInOrder() {
        List<OutputLine> heard = Collections.synchronizedList(new ArrayList<>());
        ProcessListener listener = new ProcessListener() {
            @Override
            public void line(OutputLine line) {
                heard.add(line);
            }
        };

        ProcessSupervisor.run(script("echo a; echo b"), listener, () -> false);

        assertThat(heard)
                .containsExactly(
                        new OutputLine(ProcessStream.OUT, "a", false), new OutputLine(ProcessStream.OUT, "b", false));
    }

    @Test
    void slowListenerDelaysNoTimeout() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        ProcessListener slow = new ProcessListener() {
            @Override
            public void line(OutputLine line) {
                await(over);
            }

            @Override
            public void running(Duration since, long lines) {
                await(over);
            }
        };
        ProcessSpec spec =
                script("echo a; sleep 3600").timeout(Duration.ofMillis(300)).progressEvery(Duration.ofMillis(50));

        ProcessResult result = ProcessSupervisor.run(spec, slow, () -> false);
        over.countDown();

        assertThat(result.termination()).isEqualTo(Termination.TIMED_OUT);
        assertThat(result.duration()).isLessThan(Duration.ofSeconds(30));
        assertThat(result.out().tail()).containsExactly("a");
        assertThat(result.out().problem())
                .hasValueSatisfying(text -> assertThat(text).contains("not read to its end"));
    }

    @Test
    void listenerThatIsBusyMakesNobodyHung() {
        CountDownLatch free = new CountDownLatch(1);
        ProcessListener busy = new ProcessListener() {
            @Override
            public void line(OutputLine line) {
                await(free);
            }

            @Override
            public void running(Duration since, long lines) {
                free.countDown();
            }
        };
        ProcessSpec spec = script("echo a; sleep 3")
                .noOutputFor(Duration.ofSeconds(2), Silence.TERMINATE)
                .progressEvery(Duration.ofMillis(2_500));

        assertThat(ProcessSupervisor.run(spec, busy, () -> false).termination()).isEqualTo(Termination.EXITED);
    }

    @Test
    void silenceIsToldOnce() {
        AtomicInteger silences = new AtomicInteger();
        CountDownLatch told = new CountDownLatch(1);
        ProcessListener listener = new ProcessListener() {
            @Override
            public void silent(Duration since) {
                silences.incrementAndGet();
                told.countDown();
            }
        };
        ProcessSpec spec = script("sleep 1.2; echo a").noOutputFor(Duration.ofMillis(400), Silence.WARN);

        ProcessResult result = ProcessSupervisor.run(spec, listener, () -> false);

        await(told);
        assertThat(result.succeeded()).isTrue();
        assertThat(silences).hasValue(1);
    }

    @Test
    void whatThrowsIsCountedAndIgnored() {
        ProcessListener broken = new ProcessListener() {
            @Override
            public void line(OutputLine line) {
                throw new IllegalStateException("broken");
            }
        };
        ProcessSpec spec = script("echo a; echo b")
                .doneWhen(
                        () -> line -> {
                            throw new IllegalStateException("broken, too");
                        },
                        Duration.ZERO);

        ProcessResult result = ProcessSupervisor.run(spec, broken, () -> false);

        assertThat(result.succeeded()).isTrue();
        assertThat(result.failedCallbacks()).isEqualTo(4);
        assertThat(result.out().tail()).containsExactly("a", "b");
    }

    @Test
    void anErrorOfAListenerLeavesNoPipeUnread() {
        ProcessListener broken = new ProcessListener() {
            @Override
            public void line(OutputLine line) {
                if (line.text().equals("1")) {
                    throw new StackOverflowError("broken");
                }
            }
        };

        ProcessResult result =
                ProcessSupervisor.run(script("seq 100000").timeout(Duration.ofSeconds(30)), broken, () -> false);

        assertThat(result.termination()).isEqualTo(Termination.EXITED);
        assertThat(result.failedCallbacks()).isEqualTo(1);
        assertThat(result.out().lines()).isEqualTo(100_000);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
