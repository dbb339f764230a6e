package org.runflow.race.density;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.runflow.oracle.ModelRace;
import org.runflow.oracle.ModelRunner;
import org.runflow.oracle.RandomRaces;
import org.runflow.race.model.DensitySettings;
import org.runflow.race.model.Field;
import org.runflow.race.model.Pass;
import org.runflow.race.model.RaceClock;
import org.runflow.race.model.RaceDay;
import org.runflow.race.model.RaceEvent;
import org.runflow.race.model.Segment;
import org.runflow.race.model.Trajectories;

/** MODEL §10: what must happen to the results when the input changes in a known way. */
class DensityRelationsTest {
    private static final int SHIFT_WINDOWS = 3;

    static LongStream seeds() {
        return LongStream.range(1000, 1080);
    }

    static LongStream seedsThatCanStartLater() {
        return seeds().filter(seed -> {
            ModelRace race = RandomRaces.race(seed);
            long shiftMillis = SHIFT_WINDOWS * race.settings().windowMillis();
            return race.day().events().stream()
                    .allMatch(event -> event.gunMillis() + shiftMillis <= RaceClock.DAY_MILLIS);
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void personTimeOfTheCellsIsTheSumOfAllStays(long seed) {
        ModelRace race = RandomRaces.race(seed);
        for (Segment segment : race.day().segments()) {
            long stays = 0;
            for (Pass pass : segment.passes()) {
                Trajectories crossing = race.day().events().get(pass.event()).trajectories();
                for (int i = 0; i < crossing.size(); i++) {
                    stays += crossing.crossingMillis(i, pass.toKm()) - crossing.crossingMillis(i, pass.fromKm());
                }
            }
            assertThat(personMs(cells(race.day(), race.settings()).segments().get(segment.id())))
                    .isEqualTo(stays);
        }
    }

    @ParameterizedTest
    @MethodSource("seedsThatCanStartLater")
    void laterGunsByWholeWindowsShiftEverything(long seed) {
        ModelRace race = RandomRaces.race(seed);
        long shiftMillis = SHIFT_WINDOWS * race.settings().windowMillis();
        RaceDay later = withEvents(race.day(), event -> withGun(event, event.gunMillis() + shiftMillis));

        DensityResults before = Density.analyse(race.day(), race.settings());
        DensityResults after = Density.analyse(later, race.settings());

        for (int i = 0; i < before.segments().size(); i++) {
            SegmentDensity was = before.segments().get(i);
            SegmentDensity is = after.segments().get(i);
            assertThat(is.peakDensityPerM2()).isEqualTo(was.peakDensityPerM2());
            assertThat(is.peakDensityBin()).isEqualTo(was.peakDensityBin());
            assertThat(is.sustainedDensity15minPerM2()).isEqualTo(was.sustainedDensity15minPerM2());
            assertThat(is.computedMetrics()).isEqualTo(was.computedMetrics());
            assertThat(is.peakDensityTimestamp())
                    .isEqualTo(was.peakDensityTimestamp().map(at -> at.plusNanos(shiftMillis * 1_000_000)));
            assertThat(is.peakConcurrencyTimestamp())
                    .isEqualTo(was.peakConcurrencyTimestamp().map(at -> at.plusNanos(shiftMillis * 1_000_000)));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void doubleWidthHalvesDensitiesAndKeepsCounts(long seed) {
        ModelRace race = RandomRaces.race(seed);
        RaceDay wide = withSegments(race.day(), segment -> List.of(withWidth(segment, 2 * segment.widthM())));

        DensityCells before = cells(race.day(), race.settings());
        DensityCells after = cells(wide, race.settings());

        forEachCell(before, after, (was, is, cell) -> {
            assertThat(is.personMs(cell)).isEqualTo(was.personMs(cell));
            assertThat(is.throughputPerS(cell)).isEqualTo(was.throughputPerS(cell));
            assertThat(is.densityPerM2(cell)).isEqualTo(was.densityPerM2(cell) / 2);
            assertThat(is.specificFlowPerMinM(cell)).isEqualTo(was.specificFlowPerMinM(cell) / 2);
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyRunnerTwiceDoublesDensitiesAndConcurrency(long seed) {
        ModelRace race = RandomRaces.race(seed);
        RaceDay crowded = withEvents(
                race.day(), event -> withField(event, twice(race.runners().get(event.name()))));

        forEachCell(cells(race.day(), race.settings()), cells(crowded, race.settings()), (was, is, cell) -> {
            assertThat(is.densityPerM2(cell)).isEqualTo(2 * was.densityPerM2(cell));
            assertThat(is.throughputPerS(cell)).isEqualTo(2 * was.throughputPerS(cell));
            assertThat(is.meanSpeedMPerS(cell)).isEqualTo(was.meanSpeedMPerS(cell));
        });
        List<SegmentDensity> was = Density.analyse(race.day(), race.settings()).segments();
        List<SegmentDensity> is = Density.analyse(crowded, race.settings()).segments();
        for (int i = 0; i < was.size(); i++) {
            assertThat(is.get(i).peakConcurrency()).isEqualTo(2 * was.get(i).peakConcurrency());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void halfTheBinsLengthKeepsPersonTimeOfEveryBin(long seed) {
        ModelRace race = RandomRaces.race(seed);
        DensitySettings coarse = race.settings();
        DensitySettings fine = coarse.withBinM(coarse.binM() / 2);

        assertThat(personMsBy(
                        cells(race.day(), fine), (cells, cell) -> List.of(cells.bin(cell) / 2, cells.window(cell))))
                .isEqualTo(personMsBy(
                        cells(race.day(), coarse), (cells, cell) -> List.of(cells.bin(cell), cells.window(cell))));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void halfTheWindowsLengthKeepsPersonTimeAndDistanceOfEveryWindow(long seed) {
        ModelRace race = RandomRaces.race(seed);
        DensitySettings coarse = race.settings();
        DensitySettings fine = coarse.withWindowS(coarse.windowS() / 2);
        CellKey halved = (cells, cell) -> List.of(cells.bin(cell), Math.floorDiv(cells.window(cell), 2));
        CellKey whole = (cells, cell) -> List.of(cells.bin(cell), cells.window(cell));

        assertThat(personMsBy(cells(race.day(), fine), halved)).isEqualTo(personMsBy(cells(race.day(), coarse), whole));
        assertThat(distanceUmBy(cells(race.day(), fine), halved))
                .isEqualTo(distanceUmBy(cells(race.day(), coarse), whole));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theTwoPartsOfASplitSegmentHoldItsPersonTime(long seed) {
        ModelRace race = RandomRaces.race(seed);
        RaceDay split = withSegments(race.day(), segment -> List.of(part(segment, 0, 0.375), part(segment, 0.375, 1)));
        List<SegmentCells> whole = cells(race.day(), race.settings()).segments();
        List<SegmentCells> parts = cells(split, race.settings()).segments();
        for (int i = 0; i < whole.size(); i++) {
            assertThat(personMs(parts.get(2 * i)) + personMs(parts.get(2 * i + 1)))
                    .isEqualTo(personMs(whole.get(i)));
        }
    }

    private static DensityCells cells(RaceDay day, DensitySettings settings) {
        return Density.cells(day, settings);
    }

    private interface CellCheck {
        void check(SegmentCells was, SegmentCells is, int cell);
    }

    private static void forEachCell(DensityCells before, DensityCells after, CellCheck check) {
        assertThat(after.size()).isEqualTo(before.size());
        for (int i = 0; i < before.segments().size(); i++) {
            SegmentCells was = before.segments().get(i);
            for (int cell = 0; cell < was.size(); cell++) {
                check.check(was, after.segments().get(i), cell);
            }
        }
    }

    private interface CellKey {
        List<Integer> of(SegmentCells cells, int cell);
    }

    private static Map<List<Object>, Long> personMsBy(DensityCells cells, CellKey key) {
        Map<List<Object>, Long> sums = new HashMap<>();
        cells.segments().forEach(segment -> {
            for (int cell = 0; cell < segment.size(); cell++) {
                sums.merge(List.of(segment.id(), key.of(segment, cell)), segment.personMs(cell), Long::sum);
            }
        });
        return sums;
    }

    private static Map<List<Object>, Long> distanceUmBy(DensityCells cells, CellKey key) {
        Map<List<Object>, Long> sums = new HashMap<>();
        cells.segments().forEach(segment -> {
            for (int cell = 0; cell < segment.size(); cell++) {
                sums.merge(List.of(segment.id(), key.of(segment, cell)), segment.distanceUm(cell), Long::sum);
            }
        });
        return sums;
    }

    private static long personMs(SegmentCells cells) {
        long sum = 0;
        for (int cell = 0; cell < cells.size(); cell++) {
            sum += cells.personMs(cell);
        }
        return sum;
    }

    private static Field twice(List<ModelRunner> runners) {
        return ModelRace.field(runners.stream()
                .flatMap(runner -> Stream.of(
                        runner,
                        new ModelRunner(
                                runner.id() + "-twin", runner.paceMinPerKm(), runner.offsetS(), runner.splits())))
                .toList());
    }

    private static Segment part(Segment segment, double fromShare, double toShare) {
        List<Pass> passes = segment.passes().stream()
                .map(pass -> new Pass(
                        pass.event(), at(pass, fromShare), at(pass, toShare), pass.orientation(), pass.source()))
                .toList();
        String id = segment.id() + "-" + fromShare;
        return new Segment(id, id, segment.widthM(), Segment.lengthOf(passes), passes, segment.traits());
    }

    private static double at(Pass pass, double share) {
        return share == 1 ? pass.toKm() : pass.fromKm() + share * (pass.toKm() - pass.fromKm());
    }

    private static Segment withWidth(Segment segment, double widthM) {
        return segment.toBuilder().widthM(widthM).build();
    }

    private static RaceEvent withGun(RaceEvent event, long gunMillis) {
        return event.toBuilder().gunMillis(gunMillis).build();
    }

    private static RaceEvent withField(RaceEvent event, Field field) {
        return event.toBuilder().field(field).build();
    }

    private static RaceDay withEvents(RaceDay day, UnaryOperator<RaceEvent> change) {
        return day.toBuilder()
                .events(day.events().stream().map(change).toList())
                .flowRows(List.of())
                .locations(List.of())
                .build();
    }

    private static RaceDay withSegments(RaceDay day, Function<Segment, List<Segment>> change) {
        return day.toBuilder()
                .segments(day.segments().stream()
                        .map(change)
                        .flatMap(List::stream)
                        .toList())
                .flowRows(List.of())
                .locations(List.of())
                .build();
    }
}
