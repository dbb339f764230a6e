package org.runflow.internal.drive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.runflow.internal.items.ItemVoice;
import org.runflow.internal.items.ItemsJob;
import org.runflow.internal.schedule.Attempt;
import org.runflow.internal.schedule.ThreadScheduler;
import org.runflow.internal.schedule.Workers;

/** What lies ready for a stage lies there until it is forgotten, and a claim goes back exactly once, whoever is first. */
class BenchTest {
    private static final ItemsJob JOB = new ItemsJob() {
        @Override
        public Optional<?> work(ItemVoice voice) {
            return Optional.empty();
        }

        @Override
        public Duration alone() {
            return Duration.ZERO;
        }
    };

    private final Bench bench = new Bench(new Workers(1, ThreadScheduler.shared()), 3, false);
    private final List<Integer> givenUp = new ArrayList<>();

    private void keep(int stage) {
        bench.keep(stage, () -> givenUp.add(stage));
    }

    @Test
    void workOnItemsOutlastsAnAttempt() {
        assertThat(bench.findJob(1)).isEmpty();
        assertThat(bench.job(1, () -> JOB)).isSameAs(JOB);
        Attempt first = open();
        Attempt second = open();
        assertThat(second).as("a new one in its place").isNotSameAs(first);
        assertThat(bench.job(1, () -> {
                    throw new AssertionError("it has begun");
                }))
                .isSameAs(JOB);
        assertThat(bench.findJob(1)).containsSame(JOB);
        assertThat(bench.findJob(0)).isEmpty();
    }

    private Attempt open() {
        bench.open(1);
        return bench.attempt(1);
    }

    @Test
    void aStageThatIsForgottenLeavesNothing() {
        bench.open(1);
        bench.job(1, () -> JOB);
        keep(1);
        keep(2);
        assertThat(bench.hasClaim(1)).isTrue();
        bench.forget(1);
        assertThat(bench.findJob(1)).isEmpty();
        assertThat(bench.hasClaim(1)).isFalse();
        assertThat(bench.hasClaim(2)).isTrue();
        assertThatThrownBy(() -> bench.attempt(1)).isInstanceOf(NullPointerException.class);
        assertThat(givenUp).containsExactly(1);
        bench.giveUpClaim(1);
        bench.forget(1);
        assertThat(givenUp).as("once").containsExactly(1);
    }

    @Test
    void noClaimOutlastsTheRun() {
        keep(0);
        keep(2);
        bench.clear();
        assertThat(givenUp).containsExactly(0, 2);
        keep(1);
        assertThat(givenUp).as("a claim that comes too late").containsExactly(0, 2, 1);
        assertThat(bench.hasClaim(1)).isFalse();
    }
}
