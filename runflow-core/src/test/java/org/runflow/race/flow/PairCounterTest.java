package org.runflow.race.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.runflow.race.model.Field;
import org.runflow.race.model.FieldBuilder;
import org.runflow.race.model.FlowDirection;
import org.runflow.race.model.FlowRow;
import org.runflow.race.model.FlowSettings;
import org.runflow.race.model.RaceDay;
import org.runflow.race.model.RaceEvent;
import org.runflow.race.model.StartGroup;

/** What groups do to each other, added up, is what a look at every pair of the two events finds. */
class PairCounterTest {
    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void countsOfGroupsAddUpToThoseOfTheirEvents(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        RaceDay plain = RandomDays.next(random);
        RaceDay day = RandomDays.day(
                withWaves(plain.events().get("x").field(), random),
                withWaves(plain.events().get("y").field(), random));
        FlowSettings settings = new FlowSettings((1 + random.nextInt(8)) / 1000.0, 100);
        PairCounter counter = new PairCounter(day, settings);
        for (FlowRow row : RandomDays.ROWS) {
            for (FlowDirection direction : FlowDirection.values()) {
                FlowRow directed = RandomDays.directed(row, direction);
                assertThat(sum(counter, directed, day)).as("%s", directed).isEqualTo(expected(day, directed, settings));
            }
        }
    }

    private static Field withWaves(Field field, SplittableRandom random) {
        if (random.nextInt(3) == 0) {
            return field;
        }
        FieldBuilder builder = field.toBuilder();
        for (int runner = 0; runner < field.size(); runner++) {
            builder.wave(field.id(runner), "w" + random.nextInt(3));
        }
        return builder.build();
    }

    private static PairCounts sum(PairCounter counter, FlowRow row, RaceDay day) {
        List<StartGroup> of = groups(day, row.eventA());
        List<StartGroup> others = groups(day, row.eventB());
        boolean unordered = Pairing.of(row) == Pairing.ONE_STREAM;
        PairCounts sum = PairCounts.NONE;
        for (int a = 0; a < of.size(); a++) {
            for (int b = unordered ? a : 0; b < others.size(); b++) {
                sum = sum.plus(
                        of.get(a).equals(others.get(b))
                                ? counter.within(row, of.get(a).trajectories(0))
                                : counter.between(
                                        row,
                                        of.get(a).trajectories(0),
                                        others.get(b).trajectories(0)));
            }
        }
        return sum;
    }

    private static List<StartGroup> groups(RaceDay day, String event) {
        RaceEvent of = day.events().get(event);
        return of.startGroups();
    }

    private static PairCounts expected(RaceDay day, FlowRow row, FlowSettings settings) {
        FlowRowResult found = RowKernel.of(day, settings).analyse(row);
        FlowRowResult brute = BruteFlow.analyse(day, row, settings, found);
        return new PairCounts(
                brute.passes().passesA(),
                brute.passes().passesB(),
                brute.meetings().meetings(),
                brute.coPresence().coPresencePairs());
    }
}
