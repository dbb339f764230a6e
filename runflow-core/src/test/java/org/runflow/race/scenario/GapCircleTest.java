package org.runflow.race.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which gaps between starts cannot hold together, whatever moves. */
class GapCircleTest {
    private static Constraint gap(String a, String b, int minutes) {
        return Constraint.after(a, b, Duration.ofMinutes(minutes));
    }

    @Test
    void aChainOfGapsHoldsInWhateverOrderItIsTold() {
        assertThat(GapCircle.find(List.of(gap("d", "c", 5), gap("c", "b", 5), gap("b", "a", 5))))
                .isEmpty();
        assertThat(GapCircle.find(List.of(gap("b", "a", 5), gap("c", "b", 5), gap("d", "c", 5), gap("d", "a", 15))))
                .isEmpty();
        assertThat(GapCircle.find(List.of())).isEmpty();
    }

    @Test
    void aCircleThatLeavesNoRoomHoldsAndOneThatIsAMinuteTooLongDoesNot() {
        assertThat(GapCircle.find(List.of(gap("b", "a", 5), gap("c", "b", 5), gap("a", "c", -10))))
                .isEmpty();
        assertThat(GapCircle.find(List.of(gap("b", "a", 5), gap("c", "b", 5), gap("a", "c", -9))))
                .isPresent();
    }

    @Test
    void onlyTheCircleIsNamedAndNotWhatDependsOnIt() {
        assertThat(GapCircle.find(List.of(gap("b", "c", 2), gap("c", "b", -1), gap("x", "b", 5), gap("y", "x", 5))))
                .get()
                .asString()
                .contains("b starts at least 2 min after c", "c starts at least -1 min after b")
                .doesNotContain("x", "y");
    }

    /** Against the longest ways between every two groups. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void agreesWithAllPairs(long seed) {
        Random random = new Random(seed);
        int circles = 0;
        for (int round = 0; round < 50; round++) {
            List<Constraint> gaps = new ArrayList<>();
            int[][] longest = new int[5][5];
            for (int[] row : longest) {
                Arrays.fill(row, Integer.MIN_VALUE / 4);
            }
            for (int i = 0; i < 7; i++) {
                int a = random.nextInt(5);
                int b = (a + 1 + random.nextInt(4)) % 5;
                int minutes = random.nextInt(12) - 7;
                gaps.add(gap("g" + a, "g" + b, minutes));
                longest[b][a] = Math.max(longest[b][a], minutes);
            }
            boolean expected = hasCircle(longest);
            assertThat(GapCircle.find(gaps).isPresent()).as("%s", gaps).isEqualTo(expected);
            circles += expected ? 1 : 0;
        }
        assertThat(circles).isBetween(5, 45);
    }

    private static boolean hasCircle(int[][] longest) {
        for (int via = 0; via < 5; via++) {
            for (int from = 0; from < 5; from++) {
                for (int to = 0; to < 5; to++) {
                    longest[from][to] = Math.max(longest[from][to], longest[from][via] + longest[via][to]);
                }
            }
        }
        for (int group = 0; group < 5; group++) {
            if (longest[group][group] > 0) {
                return true;
            }
        }
        return false;
    }
}
