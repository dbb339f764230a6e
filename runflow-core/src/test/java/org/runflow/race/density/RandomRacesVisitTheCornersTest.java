package org.runflow.race.density;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.runflow.oracle.DensityOracle;
import org.runflow.oracle.ModelCell;
import org.runflow.oracle.ModelRace;
import org.runflow.oracle.ModelRunner;
import org.runflow.oracle.RandomRaces;
import org.runflow.race.model.Orientation;
import org.runflow.race.model.RaceClock;
import org.runflow.race.model.Segment;
import org.runflow.race.service.FlagReason;
import org.runflow.race.service.LevelOfService;
import org.runflow.race.service.Severity;

/** Agreement with brute force means little unless the random races are interesting. */
class RandomRacesVisitTheCornersTest {
    private static final List<ModelRace> RACES =
            LongStream.range(0, 400).mapToObj(RandomRaces::race).toList();
    private static final List<ModelCell> CELLS = RACES.stream()
            .flatMap(race -> new DensityOracle(race).cells().values().stream())
            .flatMap(List::stream)
            .toList();

    @ParameterizedTest
    @EnumSource
    void cellsReachEveryLevel(LevelOfService level) {
        assertThat(CELLS).filteredOn(cell -> cell.level() == level).hasSizeGreaterThan(50);
    }

    @ParameterizedTest
    @EnumSource
    void cellsReachEverySeverity(Severity severity) {
        assertThat(CELLS).filteredOn(cell -> cell.flag().severity() == severity).hasSizeGreaterThan(50);
    }

    @ParameterizedTest
    @EnumSource
    void flagsHaveEveryReason(FlagReason reason) {
        assertThat(CELLS)
                .filteredOn(cell -> cell.flag().reasons().contains(reason))
                .hasSizeGreaterThan(20);
    }

    @Test
    void somebodyIsOnTheCourseBeforeMidnightStartsAndAfterMidnightEnds() {
        assertThat(CELLS).anyMatch(cell -> cell.window() < 0);
        assertThat(RACES)
                .filteredOn(race -> finish(race) > RaceClock.DAY_MILLIS)
                .hasSizeGreaterThan(20);
    }

    @Test
    void segmentsAreRunBothWaysAtDifferentLengthsAndEndInABinOfAMillimetre() {
        assertThat(segments(segment -> segment.passes().stream()
                                .map(pass -> pass.orientation())
                                .distinct()
                                .count()
                        == 2))
                .isGreaterThan(50);
        assertThat(segments(segment -> segment.passes().stream()
                                .mapToDouble(pass -> pass.lengthM())
                                .min()
                                .orElseThrow()
                        < 0.9 * segment.lengthM()))
                .isGreaterThan(50);
        assertThat(segments(
                        segment -> segment.passes().stream().anyMatch(pass -> pass.orientation() == Orientation.AGAINST)
                                && segment.lengthM() == 0.060 * 1000))
                .isGreaterThan(20);
        assertThat(CELLS)
                .filteredOn(cell -> cell.endM() - cell.startM() < 0.0011)
                .hasSizeGreaterThan(20);
    }

    @Test
    void daysAreEmptyOrHoldOneRunnerNowAndThen() {
        assertThat(RACES).filteredOn(race -> race.day().runners() == 0).hasSizeGreaterThan(5);
        assertThat(RACES).filteredOn(race -> race.day().runners() == 1).hasSizeGreaterThan(5);
    }

    private static long finish(ModelRace race) {
        return race.day().events().stream()
                .flatMapToLong(event -> race.runners().getOrDefault(event.name(), List.<ModelRunner>of()).stream()
                        .mapToLong(runner -> runner.crossingMillis(event.gunMillis(), event.certifiedKm())))
                .max()
                .orElse(0);
    }

    private static long segments(Predicate<Segment> kind) {
        return RACES.stream()
                .flatMap(race -> race.day().segments().stream())
                .filter(kind)
                .count();
    }
}
