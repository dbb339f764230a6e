package org.runflow.race.density;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.runflow.oracle.ModelRace;
import org.runflow.oracle.ModelRunner;
import org.runflow.oracle.RandomRaces;
import org.runflow.spread.Spread;

/** The same input gives equal values however the work is spread and in whatever order the rows come. */
class DensityDeterminismTest {
    private static final ExecutorService THREADS = Executors.newFixedThreadPool(4);

    static LongStream seeds() {
        return LongStream.range(2000, 2060);
    }

    @AfterAll
    static void stop() {
        THREADS.shutdown();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void severalThreadsGiveEqualCells(long seed) {
        ModelRace race = RandomRaces.race(seed);
        Spread onThreads = new Spread() {
            @Override
            public <T, R> List<R> map(List<T> items, Function<? super T, ? extends R> function) {
                List<Future<R>> futures = new ArrayList<>();
                items.forEach(item -> futures.add(THREADS.submit(() -> function.apply(item))));
                return futures.stream().<R>map(DensityDeterminismTest::get).toList();
            }
        };
        assertThat(Density.cells(race.day(), race.settings(), onThreads))
                .isEqualTo(Density.cells(race.day(), race.settings()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void piecesCarriedOutBackwardsGiveEqualCells(long seed) {
        ModelRace race = RandomRaces.race(seed);
        Spread backwards = new Spread() {
            @Override
            public <T, R> List<R> map(List<T> items, Function<? super T, ? extends R> function) {
                List<R> results = new ArrayList<>(Collections.nCopies(items.size(), null));
                for (int i = items.size() - 1; i >= 0; i--) {
                    results.set(i, function.apply(items.get(i)));
                }
                return results;
            }
        };
        assertThat(Density.cells(race.day(), race.settings(), backwards))
                .isEqualTo(Density.cells(race.day(), race.settings()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void rowsInAnotherOrderGiveEqualFieldsAndSoEqualResults(long seed) {
        for (List<ModelRunner> runners : RandomRaces.race(seed).runners().values()) {
            List<ModelRunner> shuffled = new ArrayList<>(runners);
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(ModelRace.field(shuffled)).isEqualTo(ModelRace.field(runners));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void cellsReadBackOneByOneAreEqual(long seed) {
        ModelRace race = RandomRaces.race(seed);
        for (SegmentCells cells : Density.cells(race.day(), race.settings()).segments()) {
            SegmentCellsBuilder copy = new SegmentCellsBuilder(
                    cells.segmentId(), cells.lengthM(), cells.widthM(), cells.binM(), cells.windowS(), cells.size());
            for (int cell = 0; cell < cells.size(); cell++) {
                copy.cell(
                        cells.bin(cell),
                        cells.windowStartMillis(cell),
                        cells.personMs(cell),
                        cells.distanceUm(cell),
                        cells.level(cell),
                        cells.utilizationPercentile(cell),
                        cells.flag(cell));
            }
            assertThat(copy.build()).isEqualTo(cells).hasSameHashCodeAs(cells);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void radixSortOrdersLikeTheLibrarySort(long seed) {
        Random random = new Random(seed);
        long[] times = random.longs(3000, -5_000_000, seed % 2 == 0 ? 200_000_000 : -4_999_000)
                .toArray();
        long[] expected = times.clone();
        Arrays.sort(expected);
        assertThat(TimeSort.sort(times)).isEqualTo(expected);
    }

    private static <R> R get(Future<R> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
