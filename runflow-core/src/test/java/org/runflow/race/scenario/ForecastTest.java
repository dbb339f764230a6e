package org.runflow.race.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.runflow.race.model.Field;
import org.runflow.race.model.FieldBuilder;
import org.runflow.race.model.Race;
import org.runflow.race.model.RaceDay;
import org.runflow.race.service.LevelOfService;

/**
 * What is said of a branch is never more than what any of its plans does, or plans would be cut that are wanted; of one plan it is what the sweep says. The figures
 * are the peak of each segment and the time at each level or a worse one.
 */
class ForecastTest {
    private static final long WINDOW = 60_000;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void branchesPromiseNoLessThanTheirPlansKeep(long seed) {
        RandomProblems.Asked asked = RandomProblems.problem(seed);
        new Walk(asked.race().day("d"), asked.race(), asked.problem().variables()).least();
    }

    /** The towers are run by twice, and their time counts once. */
    @ParameterizedTest
    @ValueSource(longs = {0, 17_000, WINDOW})
    void timeOfAStretchThatIsListedTwiceCountsOnce(long odd) {
        Race race = Race.builder("Towers")
                .day("d", LocalDate.of(2026, 4, 12))
                .event("walk", e -> e.day("d").start("09:00").distanceKm(3).field(field("w", 9, 1)))
                .event("run", e -> e.day("d").start("09:05").distanceKm(3).field(field("r", 5, 2)))
                .event("relay", e -> e.day("d").start("09:10").distanceKm(3).field(field("t", 4, 3)))
                .segment(
                        "towers",
                        s -> s.label("Towers").widthM(0.2).pass("walk", 0, 1).pass("relay", 0, 1))
                .segment(
                        "again",
                        s -> s.label("Again")
                                .widthM(0.2)
                                .pass("walk", 0, 1)
                                .pass("run", 1, 3)
                                .pass("relay", 1, 2))
                .build();
        List<Variable> variables = List.of(
                new Variable("walk", List.of(-WINDOW - 1, 0L, 5 * WINDOW + odd)),
                new Variable("run", List.of(-5 * WINDOW, 0L)),
                new Variable("relay", List.of(-10 * WINDOW, -odd - 1, WINDOW)));
        double[] least = new Walk(race.day("d"), race, variables).least();
        assertThat(least[0]).as("crowded").isGreaterThan(1);
        assertThat(least[2 + LevelOfService.C.ordinal()])
                .as("at level C or worse")
                .isPositive();
    }

    private static Field field(String prefix, double pace, long seed) {
        Random random = new Random(seed);
        FieldBuilder field = Field.builder();
        for (int i = 0; i < 70; i++) {
            field.runner(prefix + i, pace + random.nextInt(3) / 2.0, random.nextInt(200));
        }
        return field.build();
    }

    private static CrowdTable pier(long odd) {
        Race race = PierRace.race();
        List<Variable> variables = List.of(
                new Variable("walk", List.of(0L, WINDOW)),
                new Variable("run", List.of(-20 * WINDOW, odd)),
                new Variable("relay", List.of(-40 * WINDOW, WINDOW)));
        return new CrowdTable(new PlanSpace(new DayModel(race.day("sun"), race.settings()), variables));
    }

    @Test
    void ofThreeUnitsTogetherPairsAreCheaperToLookAtAndPromiseMore() {
        CrowdTable crowds = pier(0);
        Branch root = crowds.space().root();
        assertThat(Forecast.differs(crowds, root)).isFalse();
        assertThat(Forecast.differs(crowds, root.with(0).with(0))).isFalse();
        Branch together = root.with(0).with(-20 * WINDOW).with(-40 * WINDOW);
        assertThat(Forecast.differs(crowds, together)).isTrue();
        Forecast cheap = Forecast.of(crowds, together, false);
        Forecast exact = Forecast.of(crowds, together, true);
        assertThat(worse(cheap)).isLessThan(worse(exact));
        assertThat(cheap.peakPerM2(0)).isLessThan(exact.peakPerM2(0));
        Forecast two = Forecast.of(crowds, root.with(0).with(-20 * WINDOW), false);
        assertThat(worse(cheap)).as("more than a pair and one alone").isGreaterThanOrEqualTo(worse(two));
        assertThat(cheap.peakPerM2(0)).isGreaterThanOrEqualTo(two.peakPerM2(0));
        assertThat(two.peakPerM2(0)).isPositive();
    }

    @Test
    void whatMovesByWholeWindowsCountsByItselfBeforeItsStartIsKnown() {
        CrowdTable crowds = pier(0);
        Branch root = crowds.space().root();
        Branch apart = root.with(0).with(0).with(WINDOW);
        double densest = 0;
        long sum = 0;
        for (int unit = 0; unit < 3; unit++) {
            Crowd alone = crowds.of(0, apart, unit);
            densest = Math.max(densest, alone.peakPerM2()[0]);
            sum += alone.from(LevelOfService.B.ordinal());
        }
        assertThat(Forecast.of(crowds, root, false).peakPerM2(0))
                .isEqualTo(densest)
                .isPositive();
        assertThat(Forecast.of(crowds, root, true).exposureMillis(LevelOfService.B.ordinal()))
                .isEqualTo(sum)
                .isPositive();
    }

    @Test
    void whatMovesBesideTheWindowsCountsForNothingBeforeItsStartIsKnown() {
        CrowdTable crowds = pier(17_000);
        Branch root = crowds.space().root();
        long all = Forecast.of(crowds, root, true).exposureMillis(0);
        long run = crowds.of(0, root.with(0).with(17_000).with(WINDOW), 1).from(0);
        assertThat(Forecast.of(pier(0), pier(0).space().root(), true).exposureMillis(0))
                .isEqualTo(all + run);
    }

    /** Time beyond the best level, worse levels counted more often. */
    private static long worse(Forecast forecast) {
        long sum = 0;
        for (int level = 1; level < LevelOfService.values().length; level++) {
            sum += forecast.exposureMillis(level);
        }
        return sum;
    }

    /** Goes through all branches of a problem. */
    private static final class Walk {
        private final RaceDay day;
        private final PlanSpace space;
        private final CrowdTable crowds;
        private final PlanEvaluator evaluator;

        Walk(RaceDay day, Race race, List<Variable> variables) {
            this.day = day;
            this.space = new PlanSpace(new DayModel(day, race.settings()), variables);
            this.crowds = new CrowdTable(space);
            this.evaluator =
                    new PlanEvaluator(space.model(), EnumSet.noneOf(Figure.class), Optional.empty(), Optional.empty());
        }

        double[] least() {
            return least(space.root());
        }

        /** The least that any plan of a branch does, each figure for itself. */
        private double[] least(Branch branch) {
            double[] least = branch.isLeaf() ? done(branch) : new double[0];
            if (!branch.isLeaf()) {
                for (long shift : space.variables().get(branch.assigned()).shiftsMillis()) {
                    double[] of = least(branch.with(shift));
                    least = least.length == 0 ? of : smaller(least, of);
                }
            }
            double[] cheap = said(branch, false);
            double[] exact = said(branch, true);
            assertThat(smaller(exact, least)).as("exactly").isEqualTo(exact);
            assertThat(smaller(cheap, exact)).as("cheaply").isEqualTo(cheap);
            if (branch.isLeaf()) {
                assertThat(exact).isEqualTo(least);
            }
            return least;
        }

        private static double[] smaller(double[] a, double[] b) {
            double[] smaller = new double[a.length];
            Arrays.setAll(smaller, i -> Math.min(a[i], b[i]));
            return smaller;
        }

        private double[] done(Branch leaf) {
            PlanOutcome outcome =
                    evaluator.evaluate(ShiftedPlan.of(day, PlanOutcome.TODAY, space.variables(), leaf.shiftsMillis()));
            LevelOfService[] levels = LevelOfService.values();
            double[] figures = new double[crowds.segments() + levels.length];
            for (int segment = 0; segment < crowds.segments(); segment++) {
                figures[segment] = outcome.segments().get(segment).peakDensityPerM2();
            }
            for (LevelOfService level : levels) {
                figures[crowds.segments() + level.ordinal()] =
                        outcome.exposure().from(level);
            }
            return figures;
        }

        private double[] said(Branch branch, boolean exact) {
            Forecast forecast = Forecast.of(crowds, branch, exact);
            int levels = LevelOfService.values().length;
            double[] figures = new double[crowds.segments() + levels];
            for (int segment = 0; segment < crowds.segments(); segment++) {
                figures[segment] = forecast.peakPerM2(segment);
            }
            for (int level = 0; level < levels; level++) {
                figures[crowds.segments() + level] = forecast.exposureMillis(level);
            }
            return figures;
        }
    }
}
