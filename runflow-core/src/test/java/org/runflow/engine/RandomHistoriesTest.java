package org.runflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.runflow.Engine;
import org.runflow.Pipeline;
import org.runflow.Run;
import org.runflow.RunRequest;
import org.runflow.error.ArtifactUnavailableException;
import org.runflow.run.StageReport;
import org.runflow.run.StageState;
import org.runflow.store.InMemoryStore;

/** Whatever changes from run to run, back and forth: what a run reuses is what an engine computes that has no past. */
class RandomHistoriesTest {
    private static final int RUNS = 8;
    private static final int SMALL_STORE = 600;

    static LongStream seeds() {
        return LongStream.range(0, 150);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void reusedIsWhatWouldBeComputed(long seed) {
        Engine engine = Engine.inMemory();
        Engine forgetful =
                Engine.builder().store(InMemoryStore.bounded(SMALL_STORE)).build();
        RandomHistory history = new RandomHistory(seed);
        for (int i = 0; i < RUNS; i++) {
            Pipeline pipeline = history.pipeline();
            RunRequest request = history.request();
            Run fresh = Engine.inMemory().run(pipeline, request);
            RunRequest asked = i % 3 == 2 ? request.force(history.any()) : request;
            assertSame(fresh, engine.run(pipeline, asked), history);
            assertSame(fresh, forgetful.run(pipeline, asked), history);
            history.change();
            history.change();
        }
    }

    private static void assertSame(Run fresh, Run run, RandomHistory history) {
        assertThat(states(run)).isEqualTo(states(fresh));
        for (int i = 0; i < history.stages(); i++) {
            Optional<Integer> value = fresh.find(RandomHistory.stage(i));
            try {
                assertThat(run.find(RandomHistory.stage(i))).as("stage %d", i).isEqualTo(value);
            } catch (ArtifactUnavailableException e) {
                assertThat(e).hasMessageContaining("its bytes are not in this store");
            }
        }
    }

    private static List<String> states(Run run) {
        return run.report().stages().stream()
                .map(stage -> stage.path() + " " + settled(stage))
                .toList();
    }

    private static StageState settled(StageReport stage) {
        return stage.state() == StageState.REUSED ? StageState.SUCCEEDED : stage.state();
    }

    @Test
    void historiesHaveWhatTheyAreMeantToHave() {
        List<StageState> seen = new ArrayList<>();
        for (long seed = 0; seed < 30; seed++) {
            RandomHistory history = new RandomHistory(seed);
            Engine engine = Engine.inMemory();
            for (int i = 0; i < RUNS; i++) {
                Run run = engine.run(history.pipeline(), history.request());
                run.report().stages().forEach(stage -> seen.add(stage.state()));
                history.change();
            }
        }
        assertThat(seen)
                .contains(
                        StageState.SUCCEEDED,
                        StageState.REUSED,
                        StageState.FAILED,
                        StageState.BLOCKED,
                        StageState.SKIPPED,
                        StageState.EXCLUDED);
    }
}
