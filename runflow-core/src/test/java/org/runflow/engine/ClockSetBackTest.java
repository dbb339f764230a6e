package org.runflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.runflow.ArtifactKey;
import org.runflow.Engine;
import org.runflow.Pipeline;
import org.runflow.Run;
import org.runflow.RunId;
import org.runflow.RunRequest;
import org.runflow.run.Outcome;
import org.runflow.run.RunReport;
import org.runflow.run.StageReport;
import org.runflow.testing.VirtualTime;

/** The clock of a machine may be set back while a run goes on, and between two runs. */
class ClockSetBackTest {
    private static final ArtifactKey<Integer> DAYS = ArtifactKey.of("days", Integer.class);
    private static final ArtifactKey<Integer> NEXT = ArtifactKey.of("next", Integer.class);

    private final VirtualTime time = new VirtualTime();
    private final SetBack clock = new SetBack(time);
    private final Engine engine =
            Engine.builder().scheduler(clock).parallelism(1).build();

    /** Takes ten seconds, and sets the clock back by so many days meanwhile. */
    private final Pipeline pipeline = Pipeline.builder("clocks")
            .inputs(DAYS)
            .stage(
                    NEXT,
                    s -> s.from(DAYS).compute(days -> {
                        time.sleep(Duration.ofSeconds(10));
                        clock.behind = clock.behind.plusDays(days);
                        return days + 1;
                    }))
            .build();

    @AfterEach
    void endTime() {
        time.close();
    }

    private Run run(int days) throws Exception {
        return time.run(() -> engine.run(pipeline, RunRequest.of(DAYS.with(days))));
    }

    @Test
    void aRunEndsWhenItHasReallyEnded() throws Exception {
        RunReport report = run(1).report();
        assertThat(report.duration()).contains(Duration.ofSeconds(10));
        assertThat(report.stages())
                .extracting(StageReport::duration)
                .allSatisfy(took -> assertThat(took).contains(Duration.ofSeconds(10)));
    }

    @Test
    void runsRiseAllTheSame() throws Exception {
        List<RunId> ids = new ArrayList<>();
        for (int days : new int[] {0, 1, 400, 3}) {
            Run run = run(days);
            assertThat(run.outcome()).isEqualTo(Outcome.SUCCESS);
            ids.add(run.id());
        }
        assertThat(ids).isSorted().doesNotHaveDuplicates();
    }

    private static final class SetBack extends ForwardingScheduler {
        private volatile Duration behind = Duration.ZERO;

        SetBack(VirtualTime time) {
            super(time);
        }

        @Override
        public Instant now() {
            return super.now().plus(Duration.ofDays(20_000)).minus(behind);
        }
    }
}
