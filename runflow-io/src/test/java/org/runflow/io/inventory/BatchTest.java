package org.runflow.io.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.runflow.RunCoordinate;

class BatchTest {
    private static final List<RunCoordinate> MANY =
            List.of("c", "a", "b", "d").stream().map(RunCoordinate::parse).toList();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 9})
    void eachCoordinateHasItsOutcomeInTheOrderGiven(int parallelism) {
        List<Batch.Outcome<String>> outcomes = Batch.forEach(
                MANY,
                coordinate -> {
                    if (coordinate.equals(MANY.get(1))) {
                        throw new IllegalStateException("no " + coordinate);
                    }
                    return coordinate + "!";
                },
                parallelism);

        assertThat(outcomes).extracting(Batch.Outcome::coordinate).containsExactlyElementsOf(MANY);
        assertThat(outcomes).extracting(Batch.Outcome::succeeded).containsExactly(true, false, true, true);
        assertThat(outcomes.get(2).result()).contains("b!");
        assertThat(outcomes.get(1).failure()).get().isInstanceOf(IllegalStateException.class);
    }

    @Test
    void asManyAsAllowedGoOnAtOnce() {
        CountDownLatch both = new CountDownLatch(2);

        assertThat(Batch.forEach(MANY.subList(0, 2), coordinate -> meet(both), 2))
                .allMatch(Batch.Outcome::succeeded);
        assertThat(Batch.forEach(List.of(), coordinate -> coordinate, 3)).isEmpty();
        assertThatThrownBy(() -> Batch.forEach(MANY, coordinate -> coordinate, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anInterruptedThreadEndsWhatGoesOn() {
        CountDownLatch never = new CountDownLatch(2);
        Thread caller = Thread.currentThread();

        assertThatThrownBy(() -> Batch.forEach(
                        MANY,
                        coordinate -> {
                            caller.interrupt();
                            return meet(never);
                        },
                        1))
                .isInstanceOf(CancellationException.class);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(never.getCount()).isEqualTo(1);
    }

    private static boolean meet(CountDownLatch latch) {
        latch.countDown();
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            throw new CancellationException("interrupted");
        }
    }
}
