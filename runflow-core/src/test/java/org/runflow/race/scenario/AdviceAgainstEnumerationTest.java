package org.runflow.race.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.Multiset;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.runflow.race.scenario.AdviceOracle.Judged;
import org.runflow.race.scenario.AdviceResults.Neighbour;

/** Advice is what comes out when every plan is evaluated: answer, what binds, trade-offs, nearest plan and conflict. */
class AdviceAgainstEnumerationTest {
    private static final Multiset<String> CORNERS = HashMultiset.create();

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 120);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void answersAreTheBestOfAllPlans(long seed) {
        RandomProblems.Asked asked = RandomProblems.problem(seed);
        AdviceOracle oracle = new AdviceOracle(asked.race(), "d", asked.problem());
        AdviceResults advice = Advice.of(asked.race(), "d", asked.problem()).solve();

        Certificate certificate = advice.certificate();
        assertThat(certificate.plans()).isEqualTo(oracle.plans().size());
        assertThat(certificate.evaluated() + certificate.cut()).isEqualTo(certificate.plans());
        assertThat(certificate.bound()).isEmpty();
        if (oracle.feasible().isEmpty()) {
            assertUnanswered(advice, oracle);
        } else {
            assertAnswered(advice, oracle);
        }
        assertThat(advice.front().orElseThrow().plans())
                .extracting(JudgedPlan::shiftsMillis)
                .containsExactlyElementsOf(oracle.front(0, 1));
    }

    private static void assertAnswered(AdviceResults advice, AdviceOracle oracle) {
        assertThat(advice.certificate().verdict()).isEqualTo(Certificate.Verdict.PROVED);
        assertSame(advice.answer().orElseThrow().judged(), oracle.feasible().get(0));
        for (int i = 0; i < advice.constraints().size(); i++) {
            ConstraintFinding.Binding expected =
                    oracle.isBinding(i) ? ConstraintFinding.Binding.YES : ConstraintFinding.Binding.NO;
            assertThat(advice.constraints().get(i).binding()).isEqualTo(expected);
            CORNERS.add("binding " + expected);
        }
        for (Neighbour neighbour : advice.sensitivity()) {
            assertSame(neighbour.plan(), oracle.plan(neighbour.plan().shiftsMillis()));
        }
        CORNERS.add("cut", Math.toIntExact(advice.certificate().cut()));
    }

    private static void assertUnanswered(AdviceResults advice, AdviceOracle oracle) {
        assertThat(advice.certificate().verdict()).isEqualTo(Certificate.Verdict.INFEASIBLE);
        assertThat(advice.answer()).isEmpty();
        assertSame(advice.nearest().orElseThrow().judged(), oracle.nearest());
        assertThat(advice.conflict()).isEqualTo(oracle.conflict());
        CORNERS.add("conflict of " + Math.min(2, advice.conflict().size()));
    }

    private static void assertSame(JudgedPlan found, Judged expected) {
        assertThat(found.shiftsMillis()).isEqualTo(expected.shifts());
        assertThat(found.values())
                .isEqualTo(DoubleStream.of(expected.values()).boxed().toList());
        assertThat(found.broken()).isEqualTo(expected.broken());
    }

    @AfterAll
    static void everyCornerWasVisited() {
        assertThat(CORNERS.elementSet()).contains("binding YES", "binding NO", "cut", "conflict of 1", "conflict of 2");
    }
}
