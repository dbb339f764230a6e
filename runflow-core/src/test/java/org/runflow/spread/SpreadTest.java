package org.runflow.spread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Results come in the order of the items, and so does what goes wrong, on one thread or on many. */
class SpreadTest {
    static Stream<Spread> spreads() {
        return Stream.of(Spread.SEQUENTIAL, Spread.PARALLEL);
    }

    private static List<Integer> numbers(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    private static int twice(int number) {
        if (number % 10 == 7) {
            throw new IllegalArgumentException("not " + number);
        }
        return 2 * number;
    }

    @ParameterizedTest
    @MethodSource("spreads")
    void theFirstFailureByItemIsThrown(Spread spread) {
        assertThat(spread.map(numbers(7), SpreadTest::twice)).containsExactly(0, 2, 4, 6, 8, 10, 12);
        assertThat(spread.map(numbers(0), SpreadTest::twice)).isEmpty();
        assertThatThrownBy(() -> spread.map(numbers(100), SpreadTest::twice))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not 7");
    }

    /** Adds what all share. */
    private static final class Adding implements Job<Integer, Integer, Integer> {
        @Override
        public String name() {
            return "adding";
        }

        @Override
        public Function<? super Integer, ? extends Integer> on(Integer shared) {
            return number -> number + shared;
        }
    }

    @ParameterizedTest
    @MethodSource("spreads")
    void aJobIsMadeReadyOnceAndItsResultsComeInHandfuls(Spread spread) {
        List<Integer> asked = new ArrayList<>();
        List<Integer> given = new ArrayList<>();
        List<Integer> ahead = new ArrayList<>();
        try (Prepared<Integer, Integer> prepared = spread.prepare(new Adding(), 100)) {
            prepared.each(() -> numbers(20).stream().peek(asked::add).iterator(), result -> {
                given.add(result);
                ahead.add(asked.size() - given.size());
            });
        }
        assertThat(given).isEqualTo(IntStream.range(100, 120).boxed().toList());
        assertThat(ahead).as("items that wait").allMatch(waiting -> waiting <= 8);
    }
}
