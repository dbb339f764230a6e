package org.runflow.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CoverageTest {
    private static final Instant NOON = Instant.parse("2026-09-14T12:00:00Z");

    @Test
    void isLinearUnclampedAndUndefinedWithoutRawFiles() {
        Coverage coverage =
                Coverage.of(List.of(count(3, 0, 5), count(0, 2, 17), count(1, 1, 34), count(2, 4, 0)), 17, 0.5);

        assertThat(coverage.rows())
                .extracting(Coverage.Row::coverage)
                .containsExactly(Optional.of(0.5), Optional.of(2.0), Optional.of(0.0), Optional.empty());
        assertThat(coverage.totalRaw()).isEqualTo(7);
        assertThat(coverage.totalSamples()).isEqualTo(56);
        assertThat(coverage.overall()).contains(56 / 119.0);
        assertThat(coverage.meanGap().orElseThrow()).isEqualTo((0.5 - 1 + 1) / 3);
        assertThat(coverage.below()).extracting(Coverage.Row::at).containsExactly(NOON.plusSeconds(2));
    }

    @Test
    void nothingHasNoCoverage() {
        Coverage none = Coverage.of(List.of(), 17, 0.5);
        Coverage withoutRaw = Coverage.of(List.of(count(0, 0, 9)), 17, 0.5);

        assertThat(none.overall()).isEmpty();
        assertThat(none.meanGap()).isEmpty();
        assertThat(withoutRaw.overall()).isEmpty();
        assertThat(withoutRaw.below()).isEmpty();
    }

    @Test
    void listBelowIsByCoverageThenByInstantWhateverTheOrderGiven() {
        List<Coverage.Count> counts = new ArrayList<>();
        Random random = new Random(3);
        for (int i = 0; i < 200; i++) {
            counts.add(count(i, random.nextInt(4), random.nextInt(30)));
        }
        Coverage coverage = Coverage.of(counts, 10, 0.8);
        Collections.shuffle(counts, random);

        assertThat(Coverage.of(counts, 10, 0.8)).isEqualTo(coverage);
        assertThat(coverage.below()).hasSize((int) counts.stream()
                .filter(each -> each.raw() > 0 && each.samples() < 0.8 * 10 * each.raw())
                .count());
        for (int i = 1; i < coverage.below().size(); i++) {
            Coverage.Row before = coverage.below().get(i - 1);
            Coverage.Row row = coverage.below().get(i);
            int order = Double.compare(
                    before.coverage().orElseThrow(), row.coverage().orElseThrow());
            assertThat(order < 0 || (order == 0 && before.at().isBefore(row.at())))
                    .isTrue();
        }
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThatThrownBy(() -> Coverage.of(List.of(), 0, 0.5)).hasMessageContaining("at least 1 sample");
        assertThatThrownBy(() -> Coverage.of(List.of(), 1, Double.NaN)).hasMessageContaining("threshold");
        assertThatThrownBy(() -> Coverage.of(List.of(count(1, 1, 1), count(1, 2, 2)), 1, 1))
                .hasMessageContaining("is counted twice");
        assertThatThrownBy(() -> count(1, -1, 0)).hasMessageContaining("-1 raw files");
    }

    private static Coverage.Count count(int second, int raw, int samples) {
        return new Coverage.Count(NOON.plusSeconds(second), raw, samples);
    }
}
