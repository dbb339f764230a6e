package org.runflow.race.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.runflow.race.flow.FlowRowResult.CoPresence;
import org.runflow.race.flow.FlowRowResult.PassCounts;
import org.runflow.race.model.Field;
import org.runflow.race.model.FieldBuilder;
import org.runflow.race.model.FlowDirection;
import org.runflow.race.model.FlowRow;
import org.runflow.race.model.FlowSettings;
import org.runflow.race.model.InvalidRaceException;
import org.runflow.race.model.RaceDay;
import org.runflow.race.model.RaceEvent;

/** Relations that hold whatever the numbers are, on fields too large to look at every pair by hand. */
class IdentitiesTest {
    private static final FlowSettings SETTINGS = new FlowSettings(5, 100);
    private static final FlowRow ROW = RandomDays.directed(FlowRow.of("S", "x", 0, 1, "y", 1, 2.5), FlowDirection.SAME);
    private static final FlowRow SWAPPED =
            RandomDays.directed(FlowRow.of("S", "y", 1, 2.5, "x", 0, 1), FlowDirection.SAME);

    static IntStream seeds() {
        return IntStream.range(0, 8);
    }

    /** Whole seconds and paces in tenths, so that many tie. */
    private static Field field(SplittableRandom random, String prefix, int size) {
        FieldBuilder field = Field.builder();
        for (int i = 0; i < size; i++) {
            field.runner(prefix + i, 3 + random.nextInt(60) / 10.0, random.nextInt(300));
        }
        return field.build();
    }

    private static RaceDay day(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return RandomDays.day(field(random, "x", 300 + seed), field(random, "y", 200));
    }

    private static FlowRowResult analyse(RaceDay day, FlowRow row) {
        return RowKernel.of(day, SETTINGS).analyse(row);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void passesOfBothSidesDifferByWhatTheOrdersSay(int seed) {
        RaceDay day = day(seed);
        RaceEvent x = day.events().get("x");
        RaceEvent y = day.events().get("y");
        long difference = 0;
        for (int a = 0; a < x.field().size(); a++) {
            for (int b = 0; b < y.field().size(); b++) {
                int in = Long.compare(
                        x.trajectories().crossingMillis(a, 0), y.trajectories().crossingMillis(b, 1));
                int out = Long.compare(
                        x.trajectories().crossingMillis(a, 1), y.trajectories().crossingMillis(b, 2.5));
                difference += (out < 0 ? 1 : 0)
                        - (in < 0 ? 1 : 0)
                        - (in == 0 && out < 0 ? 1 : 0)
                        + (in < 0 && out == 0 ? 1 : 0);
            }
        }
        PassCounts passes = analyse(day, ROW).passes();
        assertThat(passes.passesA() - passes.passesB()).isEqualTo(difference);
        assertThat(passes.passes()).isPositive();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void swappingTheSidesTransposesTheRow(int seed) {
        FlowRowResult row = analyse(day(seed), ROW);
        FlowRowResult swapped = analyse(day(seed), SWAPPED);
        PassCounts passes = row.passes();
        assertThat(swapped.passes())
                .isEqualTo(new PassCounts(
                        passes.passesB(),
                        passes.passesA(),
                        passes.overtakingB(),
                        passes.overtakingA(),
                        passes.overtakenB(),
                        passes.overtakenA()));
        assertThat(swapped.loads().mostAffectedA()).isEqualTo(row.loads().mostAffectedB());
        assertThat(swapped.coPresence().coPresencePairs())
                .isEqualTo(row.coPresence().coPresencePairs());
        assertThat(swapped.busiestSlice()).isEqualTo(row.busiestSlice());
        assertThat(swapped.convergence().convergenceTimestamp())
                .isEqualTo(row.convergence().convergenceTimestamp());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theProfileAddsUpWhateverTheSlice(int seed) {
        RaceDay day = day(seed);
        for (double sliceM : List.of(7.0, 33.333, 100.0, 1500.0, 9000.0)) {
            RowKernel kernel = RowKernel.of(day, new FlowSettings(5, sliceM));
            FlowRowResult row = kernel.analyse(ROW);
            List<SlicePasses> profile = kernel.profile(ROW).slices(sliceM);
            assertThat(profile).hasSize((int) Math.ceil(1500 / sliceM));
            assertThat(profile.stream().mapToLong(SlicePasses::passesA).sum())
                    .isEqualTo(row.passes().passesA());
            assertThat(profile.stream().mapToLong(SlicePasses::passesB).sum())
                    .isEqualTo(row.passes().passesB());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void twiceTheRunnersMakeFourTimesThePasses(int seed) {
        RaceDay day = day(seed);
        RaceDay doubled = RandomDays.day(
                doubled(day.events().get("x").field()),
                doubled(day.events().get("y").field()));
        FlowRowResult row = analyse(day, ROW);
        FlowRowResult twice = analyse(doubled, ROW);
        assertThat(twice.passes().passesA()).isEqualTo(4 * row.passes().passesA());
        assertThat(twice.passes().passesB()).isEqualTo(4 * row.passes().passesB());
        assertThat(twice.passes().overtakes()).isEqualTo(2 * row.passes().overtakes());
        assertThat(twice.convergence()).isEqualTo(row.convergence());
        assertThat(twice.loads().meanLoadA()).isEqualTo(2 * row.loads().meanLoadA());
    }

    private static Field doubled(Field field) {
        FieldBuilder twice = field.toBuilder();
        for (int i = 0; i < field.size(); i++) {
            twice.runner(field.id(i) + "'", field.paceMinPerKm(i), field.startOffsetS(i));
        }
        return twice.build();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void startingLaterShiftsTheTimesOnly(int seed) {
        RaceDay day = day(seed);
        Field x = day.events().get("x").field();
        Field y = day.events().get("y").field();
        FlowRowResult row = analyse(day, ROW);
        RaceDay laterDay = RandomDays.day(x, y, "08:01:30");
        FlowRowResult later = analyse(laterDay, ROW);
        assertThat(later.passes()).isEqualTo(row.passes());
        assertThat(later.loads()).isEqualTo(row.loads());
        assertThat(RowKernel.of(laterDay, SETTINGS).profile(ROW))
                .isEqualTo(RowKernel.of(day, SETTINGS).profile(ROW));
        assertThat(later.convergence().convergenceKm())
                .isEqualTo(row.convergence().convergenceKm());
        assertThat(later.convergence().convergenceTimestamp())
                .isEqualTo(row.convergence().convergenceTimestamp().map(time -> time.plusSeconds(3690)));
        assertThat(later.times().overlapEnd())
                .isEqualTo(row.times().overlapEnd().map(time -> time.plusSeconds(3690)));
    }

    @Test
    void rowsMayBeAnalysedInParallel() {
        RaceDay day = day(1);
        RowKernel kernel = RowKernel.of(day, SETTINGS);
        List<FlowRow> rows = Flow.rows(day);
        List<FlowRowResult> inParallel = Stream.generate(() -> rows)
                .limit(20)
                .flatMap(List::stream)
                .parallel()
                .map(kernel::analyse)
                .toList();
        assertThat(inParallel.subList(57, 60))
                .isEqualTo(Flow.analyse(day, SETTINGS).rows())
                .isEqualTo(inParallel.subList(0, 3));
    }

    @Test
    void aRaceOfAMonthIsRefusedBeforeItHasRows() {
        Field slow =
                RandomDays.runner(Field.builder(), "x", 0, 1, 2, 3_000_000_000L).build();
        assertThatThrownBy(() -> RandomDays.day(slow, Field.empty()))
                .isInstanceOf(InvalidRaceException.class)
                .hasMessageContaining("833 hours")
                .hasMessageContaining("168 hours");
    }

    @Test
    void runnersAtOnePaceNeverPass() {
        FieldBuilder field = Field.builder();
        IntStream.range(0, 500).forEach(i -> field.runner("x" + i, 5.17, i % 7));
        FlowRow self = RandomDays.named(FlowRow.of("S", "x", 0.3, 2.9, "x", 0.3, 2.9));
        FlowRowResult row = analyse(RandomDays.day(field.build(), Field.empty()), self);
        assertThat(row.passes()).isEqualTo(PassCounts.NONE);
        assertThat(row.coPresence()).isEqualTo(new CoPresence(500 * 499 / 2, 500, 500));
    }

    @Test
    void theOrderOfRunnersInTheInputDoesNotMatter() {
        Field x = field(new SplittableRandom(1), "x", 300);
        FieldBuilder reversed = Field.builder();
        for (int i = x.size() - 1; i >= 0; i--) {
            reversed.runner(x.id(i), x.paceMinPerKm(i), x.startOffsetS(i));
        }
        Field y = field(new SplittableRandom(2), "y", 300);
        assertThat(Flow.analyse(RandomDays.day(reversed.build(), y), SETTINGS))
                .isEqualTo(Flow.analyse(RandomDays.day(x, y), SETTINGS));
    }
}
