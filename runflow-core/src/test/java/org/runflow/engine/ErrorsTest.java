package org.runflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.runflow.ArtifactKey;
import org.runflow.Engine;
import org.runflow.Pipeline;
import org.runflow.Run;
import org.runflow.RunRequest;
import org.runflow.canonical.Canonical;
import org.runflow.canonical.CanonicalSink;
import org.runflow.catalog.InMemoryCatalog;
import org.runflow.catalog.RunEntry;
import org.runflow.internal.schedule.ThreadScheduler;
import org.runflow.internal.schedule.Workers;
import org.runflow.run.Outcome;
import org.runflow.run.RunReport;
import org.runflow.run.RunState;
import org.runflow.run.StageState;

/** An error, such as a class that is gone, ends the run with its cause; nobody waits for ever, and the engine goes on. */
@Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ErrorsTest {
    private static final ArtifactKey<Integer> A = ArtifactKey.of("a", Integer.class);
    private static final ArtifactKey<Integer> B = ArtifactKey.of("b", Integer.class);
    private static final ArtifactKey<Unkept> UNKEPT = ArtifactKey.of("unkept", Unkept.class);
    private static final Pipeline SOUND = throwing(() -> {});

    static Stream<Error> errors() {
        return Stream.of(
                new NoClassDefFoundError("org/example/Gone"),
                new UnsatisfiedLinkError("gone"),
                new StackOverflowError(),
                new OutOfMemoryError("too much"),
                new AssertionError("odd"),
                new Hostile());
    }

    /** Not even its message and its cause can be had. */
    private static final class Hostile extends Error {
        private static final long serialVersionUID = 1L;

        @Override
        public String getMessage() {
            throw new StackOverflowError();
        }

        @Override
        public synchronized Throwable getCause() {
            throw this;
        }
    }

    /** A value whose canonical form cannot be had. */
    private static final class Unkept implements Canonical {
        private final Error error;

        Unkept(Error error) {
            this.error = error;
        }

        @Override
        public void writeTo(CanonicalSink sink) {
            throw error;
        }
    }

    private static Pipeline throwing(Runnable body) {
        return Pipeline.builder("p")
                .stage(
                        A,
                        s -> s.reading().notCacheable().compute(in -> {
                            body.run();
                            return 1;
                        }))
                .stage(B, s -> s.from(A).compute(n -> n + 1))
                .build();
    }

    @ParameterizedTest
    @MethodSource("errors")
    void stageFailsOfIt(Error error) {
        Engine engine = Engine.builder().parallelism(1).build();
        Run run = engine.run(
                throwing(() -> {
                    throw error;
                }),
                RunRequest.of());

        assertThat(run.outcome()).isEqualTo(Outcome.FAILURE);
        assertThat(run.findFailure(A).orElseThrow() == error).isTrue();
        assertThat(run.report().stagesIn(StageState.BLOCKED)).containsExactly("b");
        assertThat(engine.run(SOUND, RunRequest.of()).get(B)).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("errors")
    void valueThatCannotBeStoredFailsItsStage(Error error) {
        Engine engine = Engine.builder().parallelism(1).build();
        Pipeline unkept = Pipeline.builder("u")
                .stage(UNKEPT, s -> s.reading().compute(in -> new Unkept(error)))
                .build();

        assertThat(engine.run(unkept, RunRequest.of()).report().stagesIn(StageState.FAILED))
                .containsExactly("unkept");
        assertThat(engine.run(SOUND, RunRequest.of()).get(B)).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("errors")
    void listenerIsToldTheRestAllTheSame(Error error) {
        AtomicInteger told = new AtomicInteger();
        Engine engine = Engine.builder()
                .parallelism(1)
                .onEvent(event -> {
                    told.incrementAndGet();
                    throw error;
                })
                .build();

        assertThat(engine.run(SOUND, RunRequest.of()).outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(told).hasValueGreaterThan(3);
    }

    @ParameterizedTest
    @MethodSource("errors")
    void catalogThatCannotEndTheRunFailsIt(Error error) {
        Engine engine = Engine.builder()
                .parallelism(1)
                .catalog(new ForwardingCatalog(new InMemoryCatalog()) {
                    @Override
                    public RunEntry finish(RunState expected, RunReport report) {
                        throw error;
                    }
                })
                .build();

        Run run = engine.run(SOUND, RunRequest.of());
        assertThat(run.report().state()).isEqualTo(RunState.FAILED);
        assertThat(run.get(B)).isEqualTo(2);
    }

    /** The engine's own decisions need the time; without it they cannot be made. */
    @Test
    void defectOfTheEngineReachesWhoeverWaits() {
        AtomicBoolean broken = new AtomicBoolean();
        Engine engine =
                Engine.builder().scheduler(new NoTime(broken)).parallelism(1).build();

        assertThatThrownBy(() -> engine.run(throwing(() -> broken.set(true)), RunRequest.of()))
                .hasRootCauseInstanceOf(NoClassDefFoundError.class);

        broken.set(false);
        assertThat(engine.run(SOUND, RunRequest.of()).get(B)).isEqualTo(2);
    }

    @Test
    void slotOfATaskThatThrowsIsFreeAgain() throws Exception {
        Workers workers = new Workers(1, ThreadScheduler.shared());
        CompletableFuture<Void> done = new CompletableFuture<>();
        workers.submit(2, () -> {
            throw new IllegalStateException("a task must not throw");
        });
        workers.submit(1, () -> done.complete(null));

        assertThat(done.get(30, TimeUnit.SECONDS)).isNull();
    }

    private static final class NoTime extends ForwardingScheduler {
        private final AtomicBoolean broken;

        NoTime(AtomicBoolean broken) {
            super(ThreadScheduler.shared());
            this.broken = broken;
        }

        @Override
        public long nanos() {
            if (broken.get()) {
                throw new NoClassDefFoundError("org/example/Clock");
            }
            return super.nanos();
        }
    }
}
