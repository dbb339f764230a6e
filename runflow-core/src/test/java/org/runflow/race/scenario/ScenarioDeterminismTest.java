package org.runflow.race.scenario;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.runflow.race.model.Field;
import org.runflow.race.model.FieldBuilder;
import org.runflow.race.model.Race;
import org.runflow.race.model.RaceEvent;
import org.runflow.race.scenario.SweepJob.PlanRange;
import org.runflow.race.scenario.SweepJob.SweptDay;
import org.runflow.race.scenario.SweepJob.SweptPlans;
import org.runflow.race.service.LevelOfService;
import org.runflow.spread.Spread;

/** Neither the order of the runners nor the pieces of the work nor threads show in a sweep or in advice. */
class ScenarioDeterminismTest {
    private static final Race RACE = HarbourRace.race();

    private static Race shuffled(Race race, long seed) {
        Race other = race;
        for (RaceEvent event : race.events()) {
            List<Integer> order = new ArrayList<>(
                    IntStream.range(0, event.field().size()).boxed().toList());
            Collections.shuffle(order, new Random(seed));
            FieldBuilder field = Field.builder();
            for (int runner : order) {
                String id = event.field().id(runner);
                field.runner(
                        id, event.field().paceMinPerKm(runner), event.field().startOffsetS(runner));
                event.field().findWave(runner).ifPresent(wave -> field.wave(id, wave));
            }
            other = other.with(event.name(), field.build());
        }
        return other;
    }

    private static Sweep sweep(Race race) {
        return Sweep.of(race, "sun")
                .over(StartPlans.grid()
                        .shifts("10k", minutes(-10, 0, 0.25, 7, 30))
                        .shifts("walk/w2", minutes(0, 1, 2, 2.5)))
                .with(Figure.values());
    }

    private static List<Duration> minutes(double... minutes) {
        return Arrays.stream(minutes)
                .mapToObj(each -> Duration.ofMillis(Math.round(60_000 * each)))
                .toList();
    }

    private static AdviceResults advice(Race race, Spread spread) {
        return Advice.of(race, "sun")
                .move("10k", ofMinutes(-20), ofMinutes(20), ofMinutes(5))
                .move("walk", ofMinutes(-20), ofMinutes(20), ofMinutes(10))
                .subjectTo(Constraint.maxPasses("quay_10k_walk", 700), Constraint.finishBy("walk", "10:45"))
                .minimise(Objective.exposureFrom(LevelOfService.B), Objective.span())
                .front(0, 1)
                .solve(spread);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void runnersMayComeInAnyOrder(long seed) {
        Race other = shuffled(RACE, seed);

        assertThat(sweep(other).run()).isEqualTo(sweep(RACE).run());
        assertSame(advice(other, Spread.SEQUENTIAL), advice(RACE, Spread.SEQUENTIAL));
    }

    @Test
    void threadsChangeNoAdvice() {
        assertSame(advice(RACE, Spread.PARALLEL), advice(RACE, Spread.SEQUENTIAL));
    }

    /** Whatever the pieces, and in whatever order they are worked on. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7, 20})
    void piecesOfAnySizeGiveTheSame(int size) {
        SweepResults whole = sweep(RACE).run();
        Function<? super PlanRange, ? extends SweptPlans> work = new SweepJob()
                .on(new SweptDay(RACE.day("sun"), RACE.settings(), whole.variables(), List.of(Figure.values())));
        List<PlanOutcome> plans = new ArrayList<>();
        for (int end = whole.count(); end > 0; end -= size) {
            plans.addAll(
                    0, work.apply(new PlanRange(Math.max(0, end - size), end)).outcomes());
        }

        assertThat(plans).isEqualTo(whole.plans());
    }

    private static void assertSame(AdviceResults found, AdviceResults expected) {
        assertThat(expected.answer()).isPresent();
        assertThat(found.proposal()).isEqualTo(expected.proposal());
        assertThat(found.today()).isEqualTo(expected.today());
        assertThat(found.certificate()).isEqualTo(expected.certificate());
        assertThat(found.constraints()).isEqualTo(expected.constraints());
        assertThat(found.sensitivity()).isEqualTo(expected.sensitivity());
        assertThat(found.front()).isEqualTo(expected.front());
        assertThat(found.explanation()).isEqualTo(expected.explanation());
    }
}
