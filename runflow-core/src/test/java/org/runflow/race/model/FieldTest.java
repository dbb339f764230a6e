package org.runflow.race.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FieldTest {
    @Test
    void isSortedByIdAsText() {
        Field field = Field.of(new String[] {"b", "10", "9"}, new double[] {4, 5, 6}, new double[] {1, 2, 3});

        assertThat(Stream.of(0, 1, 2).map(field::id)).containsExactly("10", "9", "b");
        assertThat(field.paceMinPerKm(0)).isEqualTo(5);
        assertThat(field.startOffsetS(2)).isEqualTo(1);
        assertThat(field.findRunner("9")).hasValue(1);
        assertThat(field.findRunner("8")).isEmpty();
    }

    @Test
    void copiesItsArrays() {
        double[] paces = {4};
        Field field = Field.of(new String[] {"a"}, paces, new double[] {0});
        paces[0] = 9;

        assertThat(field.paceMinPerKm(0)).isEqualTo(4);
    }

    @Test
    void canBeTakenApartAndBuiltAgain() {
        Field field = Field.builder()
                .runner("a", 4, 2)
                .runner("b", 5, 3)
                .split("b", 5, 1_000_000)
                .split("c", 1, 100_000)
                .split("c", 2, 200_000)
                .build();

        assertThat(field.toBuilder().build()).isEqualTo(field).hasSameHashCodeAs(field);
        assertThat(field.hasSplits(0)).isFalse();
        assertThat(field.hasSplits(1)).isTrue();
        assertThat(field.paceMinPerKm(2)).isZero();
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of("pace 0", "pace above 0", step(b -> b.runner("a", 0, 0))),
                Arguments.of("negative pace", "was -1.0", step(b -> b.runner("a", -1, 0))),
                Arguments.of("too slow", "was 60.1", step(b -> b.runner("a", 60.1, 0))),
                Arguments.of("no pace", "was NaN", step(b -> b.runner("a", Double.NaN, 0))),
                Arguments.of("negative offset", "was -0.5", step(b -> b.runner("a", 5, -0.5))),
                Arguments.of("endless offset", "was Infinity", step(b -> b.runner("a", 5, Double.POSITIVE_INFINITY))),
                Arguments.of(
                        "twice", "added twice", step(b -> b.runner("a", 5, 0).runner("a", 6, 0))),
                Arguments.of("split before 0", "km -1.0", step(b -> b.split("a", -1, 0))),
                Arguments.of("split nowhere", "km NaN", step(b -> b.split("a", Double.NaN, 0))),
                Arguments.of("one split", "two or more", step(b -> b.split("a", 1, 100))),
                Arguments.of(
                        "km twice",
                        "different kilometres",
                        step(b -> b.split("a", 1, 1).split("a", 1, 2))),
                Arguments.of(
                        "back in time",
                        "do not go back",
                        step(b -> b.split("a", 1, 2).split("a", 2, 1))),
                Arguments.of(
                        "before the start",
                        "do not go back",
                        step(b -> b.runner("a", 5, 10).split("a", 1, 9_999))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void refusesRunnersThatCannotBe(String what, String message, Consumer<FieldBuilder> runners) {
        FieldBuilder builder = Field.builder();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> {
                    runners.accept(builder);
                    builder.build();
                })
                .withMessageContaining("'a'")
                .withMessageContaining(message);
    }

    @Test
    void refusesColumnsOfDifferentLength() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Field.of(new String[] {"a"}, new double[] {4, 5}, new double[] {0}))
                .withMessageContaining("1 ids, 2 paces, 1 offsets");
    }

    private static Consumer<FieldBuilder> step(Consumer<FieldBuilder> step) {
        return step;
    }
}
