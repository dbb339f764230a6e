package org.runflow.race.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.runflow.race.model.Field;
import org.runflow.race.model.FieldBuilder;

class LineupTest {
    @Test
    void ofEqualEntriesWhoeverLeavesFirstComesFirstThenSideA() {
        StreamTimes a = stream(new long[] {2000, 7000}, new long[] {1000, 9000}, new long[] {1000, 5000});
        StreamTimes b = stream(new long[] {1000, 5000}, new long[] {1000, 4000}, new long[] {2000, 7000});

        Lineup lineup = new Lineup(a, b, Pairing.TWO_EVENTS);

        assertThat(IntStream.range(0, lineup.size())
                        .mapToObj(item -> (lineup.side(item) == Lineup.SIDE_A ? "a" : "b") + lineup.runner(item)))
                .containsExactly("b1", "a2", "b0", "a1", "a0", "b2");
    }

    @Test
    void twentyFourDaysAreTheMostThatARowSpans() {
        assertThat(Lineup.requireShort((1L << 31) - 1)).isEqualTo(Integer.MAX_VALUE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Lineup.requireShort(1L << 31))
                .withMessageContaining("24 days")
                .withMessageContaining("2147483648 ms");
    }

    private static StreamTimes stream(long[]... inAndOut) {
        FieldBuilder field = Field.builder();
        for (int runner = 0; runner < inAndOut.length; runner++) {
            RandomDays.runner(field, "x" + runner, inAndOut[runner]);
        }
        return StreamTimes.of(
                RandomDays.day(field.build(), Field.empty()).events().get("x").trajectories(), 0, 1);
    }
}
