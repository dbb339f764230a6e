package org.runflow.race.density;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.runflow.oracle.DensityOracle;
import org.runflow.oracle.ModelCell;
import org.runflow.oracle.ModelRace;
import org.runflow.oracle.RandomRaces;

class DensityAgainstBruteForceTest {
    private static final double RELATIVE = 1e-12;
    private static final Comparator<Double> ALMOST_EQUAL =
            (a, b) -> Math.abs(a - b) <= RELATIVE * Math.max(Math.abs(a), Math.abs(b)) ? 0 : Double.compare(a, b);

    static Stream<ModelRace> races() {
        return LongStream.range(0, 300)
                .boxed()
                .flatMap(seed ->
                        Stream.of(RandomRaces.race(seed), RandomRaces.withStops(seed), RandomRaces.withLaps(seed)));
    }

    @ParameterizedTest
    @MethodSource("races")
    void agreesInEveryFigureOfEverySegment(ModelRace race) {
        DensityResults results = Density.analyse(race.day(), race.settings());

        assertThat(results)
                .usingRecursiveComparison()
                .ignoringFields("notes", "segments.notes")
                .withComparatorForType(ALMOST_EQUAL, Double.class)
                .isEqualTo(new DensityOracle(race).results());
    }

    /** Density, throughput and specific flow have one written order, so they are equal to the last digit. */
    @ParameterizedTest
    @MethodSource("races")
    void agreesInEveryColumnOfEveryCell(ModelRace race) {
        DensityCells cells = Density.cells(race.day(), race.settings());

        new DensityOracle(race).cells().forEach((segment, expected) -> {
            SegmentCells found = cells.segments().get(segment);
            assertThat(found.size()).as(segment).isEqualTo(expected.size());
            for (int cell = 0; cell < expected.size(); cell++) {
                ModelCell wanted = expected.get(cell);
                double speed = found.meanSpeedMPerS(cell);
                assertThat(ALMOST_EQUAL.compare(speed, wanted.meanSpeedMPerS())).isZero();
                assertThat(row(found, cell, wanted.meanSpeedMPerS()))
                        .as(segment)
                        .isEqualTo(wanted);
            }
        });
    }

    private static ModelCell row(SegmentCells cells, int cell, double meanSpeedMPerS) {
        return new ModelCell(
                cells.bin(cell),
                cells.window(cell),
                cells.startM(cell),
                cells.endM(cell),
                cells.personMs(cell),
                cells.distanceUm(cell),
                cells.densityPerM2(cell),
                cells.throughputPerS(cell),
                cells.specificFlowPerMinM(cell),
                meanSpeedMPerS,
                cells.level(cell),
                cells.utilizationPercentile(cell),
                cells.flag(cell));
    }
}
