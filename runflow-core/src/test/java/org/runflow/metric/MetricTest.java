package org.runflow.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricTest {
    private static final Metric LOSS = Metric.of("loss", Direction.LOWER);
    private static final Metric SHARE = new Metric("share", Direction.HIGHER, "%", 0, 100);
    private static final Metric BIAS = Metric.of("bias", Direction.closestTo(0));
    private static final Metrics METRICS = Metrics.of(LOSS, SHARE, BIAS);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            loss  | 3, 1, NaN, Infinity, -Infinity, 2 | -Infinity, 1, 2, 3, Infinity, NaN
            share | 3, 1, NaN, 100, 0, 2              | 100, 3, 2, 1, 0, NaN
            share | NaN, 3, 101, -1                   | 3, NaN, 101, -1
            bias  | 3, -1, NaN, -Infinity, 0, 2       | 0, -1, 2, 3, -Infinity, NaN
            """)
    void betterComesFirstAndWhatIsNoValueLast(String metric, String values, String ranked) {
        List<Double> sorted = numbers(values)
                .boxed()
                .sorted((a, b) -> METRICS.get(metric).compare(a, b))
                .toList();

        assertThat(sorted).isEqualTo(numbers(ranked).boxed().toList());
    }

    private static DoubleStream numbers(String text) {
        return Stream.of(text.split(", ", -1)).mapToDouble(Double::parseDouble);
    }

    @Test
    void zeroHasNoSign() {
        assertThat(LOSS.compare(0.0, -0.0)).isZero();
        assertThat(SHARE.compare(0.0, -0.0)).isZero();
    }

    @Test
    void unknownNameIsAnErrorThatSaysWhatIsMeant() {
        assertThat(METRICS.find("los")).isEmpty();
        assertThatThrownBy(() -> METRICS.get("los"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no metric 'los'. [Hint: did you mean 'loss'?]");
        assertThat(METRICS.all()).containsExactly(LOSS, SHARE, BIAS);
    }

    @Test
    void twoMetricsCannotShareAName() {
        assertThatThrownBy(() -> METRICS.and(List.of(Metric.of("bias", Direction.LOWER))))
                .hasMessage("there are two metrics 'bias'");
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> new Direction(Direction.Goal.CLOSEST_TO, OptionalDouble.empty()))
                .hasMessage("CLOSEST_TO needs a target");
        assertThatThrownBy(() -> new Direction(Direction.Goal.LOWER, OptionalDouble.of(1)))
                .hasMessage("LOWER has no target");
        assertThatThrownBy(() -> Direction.closestTo(Double.NaN)).hasMessageContaining("finite number, not NaN");
        assertThatThrownBy(() -> Metric.of("a\nb", Direction.LOWER)).hasMessageContaining("1 to 64 characters");
        assertThatThrownBy(() -> Metric.of("", Direction.LOWER)).hasMessageContaining("1 to 64 characters");
        assertThatThrownBy(() -> new Metric("x", Direction.LOWER, "", 2, 1))
                .hasMessage("metric 'x' cannot lie between 2.0 and 1.0");
        assertThatThrownBy(() -> new Metric("x", Direction.LOWER, "u".repeat(65), 1, 2))
                .hasMessageContaining("longer than 64");
    }
}
