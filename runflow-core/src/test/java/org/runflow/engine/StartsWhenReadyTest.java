package org.runflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.runflow.Engine;
import org.runflow.Pipeline;
import org.runflow.Run;
import org.runflow.RunRequest;
import org.runflow.run.Outcome;
import org.runflow.testing.VirtualTime;

/** Stages start the moment their inputs are there, longest remaining path first. */
class StartsWhenReadyTest {
    @ParameterizedTest
    @CsvSource({"1, 60", "2, 40", "4, 40", "16, 20"})
    void staysNearAnIdealListScheduleAndNeverFallsBehindWaves(int workers, int draws) throws Exception {
        for (int seed = 0; seed < draws; seed++) {
            RandomDag dag = RandomDag.of(workers * 1000L + seed, 200);
            ListSchedule ideal = new ListSchedule(dag);
            long makespan = makespanOfSecondRun(dag, workers);
            assertThat(makespan)
                    .as("seed %d, %d stages", seed, dag.size())
                    .isLessThanOrEqualTo((long) (1.05 * ideal.makespanMillis(workers)))
                    .isLessThanOrEqualTo(ideal.waveMillis(workers))
                    .isGreaterThanOrEqualTo(ideal.criticalPathMillis());
        }
    }

    /** The first run teaches the engine how long stages take. */
    private static long makespanOfSecondRun(RandomDag dag, int workers) throws Exception {
        try (VirtualTime time = new VirtualTime()) {
            Engine engine =
                    Engine.builder().scheduler(time).parallelism(workers).build();
            Pipeline pipeline = dag.pipeline(time);
            return time.run(() -> {
                engine.run(pipeline, RunRequest.of());
                Run second = engine.run(pipeline, RunRequest.of().forceAll());
                assertThat(second.outcome()).isEqualTo(Outcome.SUCCESS);
                return second.report().duration().orElseThrow().toMillis();
            });
        }
    }
}
