package org.runflow.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FacetTest {
    private static final int MOST = 10_000;
    private static final SummarySpec<String> SPEC = SummarySpec.of(String.class).facet("value", value -> value);

    private static Summary<String> of(List<String> values) {
        Summary<String> summary = Summary.of(SPEC);
        values.forEach(summary::add);
        return summary;
    }

    private static SummaryView.OfFacet facet(List<String> values) {
        return of(values).snapshot().facets().get(0);
    }

    private static List<String> values(int distinct) {
        return IntStream.range(0, distinct).mapToObj(i -> "v" + i).toList();
    }

    @Test
    void countsExactlyUpToTenThousandValues() {
        List<String> twice = new ArrayList<>(values(MOST));
        twice.addAll(values(MOST / 2));

        SummaryView.OfFacet facet = facet(twice);

        assertThat(facet.exact()).isTrue();
        assertThat(facet.distinct()).isEqualTo(MOST);
        assertThat(facet.count()).isEqualTo(MOST + MOST / 2);
        assertThat(facet.values()).hasSize(MOST);
        assertThat(facet.values().get(0)).isEqualTo(new SummaryView.Value("v0", 2));
        assertThat(facet.values().get(MOST / 2).count()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {10_001, 20_000, 300_000})
    void estimatesBeyondAndSaysSo(int distinct) {
        SummaryView.OfFacet facet = facet(values(distinct));

        assertThat(facet.exact()).isFalse();
        assertThat(facet.values()).isEmpty();
        assertThat(facet.count()).isEqualTo(distinct);
        assertThat(facet.distinct())
                .isCloseTo(distinct, Percentage.withPercentage(12))
                .isGreaterThan(MOST);
    }

    @Test
    void estimateDependsOnTheSetAlone() {
        List<String> many = new ArrayList<>(values(15_000));
        byte[] expected = of(many).state();
        Collections.shuffle(many, new Random(1));
        Summary<String> counted = of(many.subList(0, 9_000));
        counted.merge(of(many.subList(9_000, 15_000)));
        Summary<String> estimated = of(many.subList(0, 2_000));
        estimated.merge(of(many.subList(2_000, 15_000)));

        assertThat(counted.state()).isEqualTo(expected);
        assertThat(estimated.state()).isEqualTo(expected);

        many.addAll(List.copyOf(many));
        assertThat(facet(many).distinct())
                .isEqualTo(of(values(15_000)).snapshot().facets().get(0).distinct());
    }

    @Test
    void longTextsAreCutButStayDifferent() {
        String stem = "x".repeat(500);

        SummaryView.OfFacet facet = facet(List.of(stem + "a", stem + "b", stem + "a"));

        assertThat(facet.distinct()).isEqualTo(2);
        assertThat(facet.values()).allSatisfy(value -> assertThat(value.value()).hasSizeLessThanOrEqualTo(200));
    }

    @Test
    void halfACharacterIsStoredAsAQuestionMark() {
        assertThat(facet(List.of("a\uD800", "😀")).values())
                .extracting(SummaryView.Value::value)
                .containsExactly("a?", "😀");
        assertThat(Summary.restore(SPEC, of(List.of("a\uD800", "😀")).state()).rows())
                .isEqualTo(2);
    }
}
