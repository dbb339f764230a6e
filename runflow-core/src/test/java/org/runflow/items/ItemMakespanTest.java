package org.runflow.items;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.runflow.Engine;
import org.runflow.Pipeline;
import org.runflow.Run;
import org.runflow.run.Outcome;
import org.runflow.testing.VirtualTime;

/**
 * Items are tasks: how long a run takes is near what an ideal list schedule of all items would take, and never longer than going wave by wave. A few graphs in the build,
 * 500 with {@code -Drunflow.makespans=500}.
 */
class ItemMakespanTest {
    private static final int GRAPHS = Integer.getInteger("runflow.makespans", 40);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 8})
    void isNearAnIdealListSchedule(int workers) throws Exception {
        double ofIdeal = 0;
        for (int seed = 0; seed < GRAPHS / 4; seed++) {
            ItemGraph graph = ItemGraph.random(workers * 1_000L + seed);
            long makespan = makespan(graph, workers);
            double share = makespan / (double) graph.makespan(workers);
            assertThat(share).as("seed %d", seed).isLessThan(1.25);
            assertThat(makespan).isGreaterThanOrEqualTo(graph.bound(workers));
            assertThat(makespan).as("seed %d, by waves", seed).isLessThanOrEqualTo(graph.waves(workers));
            ofIdeal += share;
        }
        assertThat(ofIdeal / (GRAPHS / 4.0)).as("of the ideal, on average").isLessThanOrEqualTo(1);
    }

    /** The worker that settles a stage goes on with what reads it, not with the next best item that it finds. */
    @Test
    void whatReadsAStageBeginsTheMomentItIsSettled() throws Exception {
        ItemGraph graph = new ItemGraph(
                List.of(List.of(), List.of(), List.of(0)), List.of(List.of(100), List.of(300, 299), List.of(500)));

        assertThat(makespan(graph, 2)).isEqualTo(600);
    }

    /** Items of a stage that had the most to do give way once another has more to do, also those that were queued before. */
    @Test
    void howUrgentAnItemIsShowsWhenAWorkerIsFree() throws Exception {
        ItemGraph graph = ItemGraph.random(4_119);

        assertThat(makespan(graph, 4)).isEqualTo(885).isLessThan(graph.makespan(4));
    }

    /** Files are translated, each instrument is analysed, months are merged, and an audit looks at everything. */
    @Test
    void aScheduledPipelineIsAsFastAsAnIdealOne() throws Exception {
        for (int files : new int[] {1, 7, 40}) {
            ItemGraph graph = new ItemGraph(
                    List.of(List.of(), List.of(0), List.of(1), List.of(1, 2)),
                    List.of(
                            millis(files, 300, 37),
                            millis(4, 2_000, 450),
                            millis(Math.min(files, 3), 700, 90),
                            List.of(50)));
            for (int workers : new int[] {1, 2, 4}) {
                long makespan = makespan(graph, workers);
                assertThat(makespan).isLessThanOrEqualTo(graph.waves(workers)).isLessThanOrEqualTo((long)
                        (1.02 * graph.makespan(workers)));
            }
        }
    }

    private static List<Integer> millis(int count, int first, int step) {
        return new ArrayList<>(IntStream.range(0, count)
                .mapToObj(i -> first + step * ((i * 5) % 7))
                .toList());
    }

    /** The first run teaches the engine how long items take. */
    private static long makespan(ItemGraph graph, int workers) throws Exception {
        try (VirtualTime time = new VirtualTime()) {
            Engine engine =
                    Engine.builder().scheduler(time).parallelism(workers).build();
            Pipeline pipeline = graph.pipeline(time);
            return time.run(() -> {
                engine.run(pipeline, graph.request());
                Run second = engine.run(pipeline, graph.request().forceAll());
                assertThat(second.outcome()).isEqualTo(Outcome.SUCCESS);
                return second.report().duration().orElseThrow().toMillis();
            });
        }
    }
}
