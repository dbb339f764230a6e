package org.runflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.runflow.ArtifactKey;
import org.runflow.Engine;
import org.runflow.Input;
import org.runflow.Pipeline;
import org.runflow.RetryPolicy;
import org.runflow.Run;
import org.runflow.RunHandle;
import org.runflow.RunRequest;
import org.runflow.Source;
import org.runflow.View;
import org.runflow.error.ArtifactUnavailableException;
import org.runflow.error.ValueChangedException;
import org.runflow.items.Items;
import org.runflow.run.RunState;
import org.runflow.run.StageState;
import org.runflow.store.Digest;
import org.runflow.testing.StrictEngine;
import org.runflow.testing.VirtualTime;

/** A promised value is read by the attempt that needs it: it may be slow, fail, be told to end, and be read again. */
@Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PromisedReadingTest {
    record Course(String name, List<Integer> lengths) {}

    private static final ArtifactKey<Course> COURSE = ArtifactKey.of("course", Course.class);
    private static final View<Course, Integer> SIZE =
            COURSE.view("size", course -> course.lengths().size());
    private static final ArtifactKey<Integer> COUNT = ArtifactKey.of("count", Integer.class);
    private static final Course VALUE = new Course("10k", List.of(4, 6));

    private final AtomicInteger readings = new AtomicInteger();

    private static Input<Course> promised(Supplier<? extends Course> reading) {
        return Input.promised(COURSE, Digest.of(VALUE), Map.of(SIZE, Digest.of(2)), reading);
    }

    private static Pipeline counting(boolean view, RetryPolicy retry) {
        Source<?> source = view ? SIZE : COURSE;
        return Pipeline.builder("courses")
                .inputs(COURSE)
                .stage(
                        COUNT,
                        s -> s.from(source)
                                .retry(retry)
                                .timeout(Duration.ofMinutes(1))
                                .compute(read -> read instanceof Course course
                                        ? course.lengths().size()
                                        : (Integer) read))
                .build();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void readingThatFailsIsAFailedAttempt(boolean view) {
        Input<Course> flaky = promised(() -> {
            if (readings.incrementAndGet() < 3) {
                throw new IllegalStateException("not now");
            }
            return VALUE;
        });

        Run run = Engine.inMemory().run(counting(view, RetryPolicy.attempts(3)), RunRequest.of(flaky));

        assertThat(run.orThrow().get(COUNT)).isEqualTo(2);
        assertThat(run.report().getStage("count").attempts()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void readingThatTakesTooLongTimesOut(boolean view) throws Exception {
        try (VirtualTime time = new VirtualTime()) {
            Input<Course> slow = promised(() -> {
                try {
                    time.sleep(readings.incrementAndGet() == 1 ? Duration.ofHours(1) : Duration.ofSeconds(1));
                } catch (InterruptedException e) {
                    throw new IllegalStateException("interrupted", e);
                }
                return VALUE;
            });
            Engine engine = Engine.builder().scheduler(time).parallelism(1).build();
            Run run = time.run(() -> engine.run(counting(view, RetryPolicy.attempts(2)), RunRequest.of(slow)));

            assertThat(run.orThrow().get(COUNT)).isEqualTo(2);
            assertThat(run.report().duration()).contains(Duration.ofSeconds(61));
        }
    }

    @Test
    void whoReadsAndWhoWaitsForItCanBeCancelled() throws Exception {
        CountDownLatch reading = new CountDownLatch(1);
        Input<Course> endless = promised(() -> {
            reading.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                throw new IllegalStateException("interrupted", e);
            }
            return VALUE;
        });
        ArtifactKey<String> name = ArtifactKey.of("name", String.class);
        Pipeline two = counting(false, RetryPolicy.none()).toBuilder("two")
                .stage(name, s -> s.from(COURSE).compute(Course::name))
                .build();
        Engine engine =
                Engine.builder().parallelism(2).grace(Duration.ofHours(1)).build();
        RunHandle handle = engine.start(two, RunRequest.of(endless));
        reading.await();
        handle.cancel();

        assertThat(handle.await().state()).isEqualTo(RunState.CANCELLED);
    }

    @Test
    void whoAsksForAKnownPartDoesNotReadTheWhole() {
        Input<Course> known = promised(() -> {
                    readings.incrementAndGet();
                    return VALUE;
                })
                .knowing(SIZE, 2);

        assertThat(Engine.inMemory()
                        .run(counting(true, RetryPolicy.none()), RunRequest.of(known))
                        .get(COUNT))
                .isEqualTo(2);
        StrictEngine.inMemory().check(counting(true, RetryPolicy.none()), RunRequest.of(known));
        assertThat(readings).hasValue(0);
        assertThat(known.isRead()).isFalse();
    }

    @Test
    void itemsAreNotKeptWhenWhatTheyWereMadeFromHasChanged() {
        ArtifactKey<List<Integer>> laps = ArtifactKey.list("laps", Integer.class);
        ArtifactKey<Items<Integer>> sums = ArtifactKey.items("sums", Integer.class);
        Pipeline changing = Pipeline.builder("changing")
                .inputs(laps, COURSE)
                .stage(
                        sums,
                        s -> s.forEach(laps, lap -> "lap" + lap).with(COURSE).compute((lap, course) -> {
                            course.lengths().add(lap);
                            return lap;
                        }))
                .build();
        Input<Course> changeable = promised(() -> new Course("10k", new ArrayList<>(VALUE.lengths())));

        Run run =
                Engine.builder().parallelism(1).build().run(changing, RunRequest.of(laps.with(List.of(1)), changeable));

        assertThat(run.report().getStage("sums").state()).isEqualTo(StageState.FAILED);
        assertThat(run.findFailure(sums).orElseThrow()).hasStackTraceContaining(ValueChangedException.class.getName());
    }

    @Test
    void whatIsNoValueIsNotWhatWasPromised() {
        assertThatThrownBy(() -> promised(() -> null).value())
                .isInstanceOf(ArtifactUnavailableException.class)
                .hasMessage("artifact 'course' is not available: reading it gave null");
        assertThatThrownBy(() -> promised(() -> new Course("10k", Arrays.asList(4, null)))
                        .value())
                .isInstanceOf(ArtifactUnavailableException.class)
                .hasMessageContaining("it has changed since its digest was taken")
                .hasMessageContaining("at lengths[1]: null");
        AtomicReference<Input<Course>> itself = new AtomicReference<>();
        itself.set(promised(() -> itself.get().value()));
        assertThatThrownBy(() -> itself.get().value())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("reading input 'course' asks for input 'course'");
    }

    /** Only waiting for another thread can be interrupted. */
    @Test
    void aThreadThatIsInterruptedReads() {
        Thread.currentThread().interrupt();
        assertThat(promised(() -> VALUE).value()).isEqualTo(VALUE);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void digestsThatAreTakenAreNoPromise() {
        Input<Course> digested = promised(() -> VALUE).digested(List.of());

        assertThat(digested.isPromised()).isFalse();
        assertThat(digested.isRead()).isTrue();
        assertThat(digested.findDigest(SIZE)).contains(Digest.of(2));
    }

    @Test
    void aViewThatShowsNothingIsNamed() {
        View<Course, Integer> nothing = COURSE.view("nothing", course -> null);
        Pipeline pipeline = Pipeline.builder("courses")
                .inputs(COURSE)
                .stage(COUNT, s -> s.from(nothing).compute(n -> n))
                .build();

        assertThat(pipeline.run(COURSE.with(VALUE)).findFailure(COUNT).orElseThrow())
                .hasMessageStartingWith("view 'course:nothing' shows what cannot be digested: null");
    }
}
