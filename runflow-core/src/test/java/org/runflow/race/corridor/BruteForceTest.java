package org.runflow.race.corridor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.runflow.race.line.CentreLine;
import org.runflow.race.model.CorridorSettings;
import org.runflow.race.model.FlowDirection;
import org.runflow.race.model.RaceDay;

/** Three courses wander through a small town of square blocks, up and down its streets, with some error: index and all pairs agree in every stretch. */
class BruteForceTest {
    private static final double BLOCK_M = 130;
    private static final double CORRIDOR_M = 25;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void agreesWithAllPairs(long seed) {
        Random random = new Random(seed);
        RaceDay day = new DrawnDay()
                .event("a", wander(random))
                .event("b", wander(random))
                .event("c", wander(random))
                .day();
        List<SharedStretch> shared = Roads.of(day, CorridorSettings.defaults()).shared();
        List<String> names = List.of("a", "b", "c");
        int found = 0;
        for (int leading = 0; leading < 3; leading++) {
            for (int other = leading; other < 3; other++) {
                CentreLine lineA = line(day, names.get(leading));
                CentreLine lineB = leading == other ? lineA : line(day, names.get(other));
                for (FlowDirection direction : FlowDirection.values()) {
                    List<List<Double>> expected =
                            BruteRoads.stretches(lineA, lineB, direction == FlowDirection.SAME ? 1 : -1, CORRIDOR_M);
                    assertThat(windows(shared, names.get(leading), names.get(other), direction))
                            .isEqualTo(expected);
                    found += expected.size();
                }
            }
        }
        assertThat(found).isPositive();
    }

    private static DrawnCourse wander(Random random) {
        int x = random.nextInt(4);
        int y = random.nextInt(4);
        DrawnCourse course = DrawnCourse.from(BLOCK_M * x, BLOCK_M * y);
        for (int leg = 0; leg < 14; leg++) {
            int step = random.nextInt(3) + 1;
            if (random.nextBoolean()) {
                x = (x + step) % 4;
            } else {
                y = (y + step) % 4;
            }
            course.to(BLOCK_M * x, BLOCK_M * y);
        }
        return course.noisy(6, 0.9, random.nextLong());
    }

    private static CentreLine line(RaceDay day, String event) {
        return CentreLine.of(
                day.events().get(event).track().orElseThrow(),
                day.projection().orElseThrow(),
                day.events().get(event).certifiedKm());
    }

    private static List<List<Double>> windows(
            List<SharedStretch> shared, String leading, String other, FlowDirection direction) {
        List<List<Double>> windows = new ArrayList<>();
        for (SharedStretch stretch : shared) {
            if (stretch.leadingEvent().equals(leading)
                    && stretch.otherEvent().equals(other)
                    && stretch.direction() == direction) {
                Links links = stretch.links();
                windows.add(List.of(links.leadingFromM(), links.leadingToM(), links.otherFromM(), links.otherToM()));
            }
        }
        return windows;
    }
}
