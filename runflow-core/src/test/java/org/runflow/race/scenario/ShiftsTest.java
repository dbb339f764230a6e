package org.runflow.race.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.runflow.race.model.StartPlan;

/** Lengths beyond what numbers hold are refused in words, and no range of them goes on for ever. */
@Timeout(20)
class ShiftsTest {
    private static final Duration LONGEST = Duration.ofSeconds(Long.MAX_VALUE, 999_999_999);
    private static final Duration LAST_MILLIS = Duration.ofMillis(Long.MAX_VALUE);
    private static final Duration STEP = Duration.ofMillis(3);
    private static final Advice ADVICE = Advice.of(HarbourRace.race(), "sun");

    static Stream<ThrowingCallable> beyondAllNumbers() {
        return Stream.of(
                () -> ADVICE.move("walk", LAST_MILLIS.negated(), LAST_MILLIS, STEP),
                () -> ADVICE.move("walk", LAST_MILLIS.minusMillis(10), LAST_MILLIS, STEP),
                () -> ADVICE.move("walk", Duration.ZERO, LONGEST, STEP),
                () -> ADVICE.move("walk", Duration.ZERO, STEP, LONGEST),
                () -> ADVICE.move("walk", List.of(Duration.ofSeconds(Long.MIN_VALUE))),
                () -> StartPlans.grid().wave("walk/w2", LAST_MILLIS.negated(), LAST_MILLIS, STEP),
                () -> StartPlans.grid().wave("walk/w2", LAST_MILLIS.minusMillis(10), LAST_MILLIS, STEP),
                () -> StartPlans.grid().event("walk", "08:00", "09:00", LONGEST),
                () -> StartPlans.grid().shifts("walk", List.of(LONGEST)),
                () -> new Variable("walk", List.of(Long.MIN_VALUE)));
    }

    @ParameterizedTest
    @MethodSource
    void beyondAllNumbers(ThrowingCallable call) {
        assertThatIllegalArgumentException()
                .isThrownBy(call)
                .withMessageMatching("'walk(/w2)?' is told PT.*; the most is 1000000 days, either way");
    }

    @Test
    void theMostIsPossible() {
        Duration most = StartPlan.MAX_SHIFT;

        assertThat(ADVICE.move("walk", most.negated(), most, Duration.ofDays(100))
                        .problem()
                        .variables()
                        .get(0)
                        .shiftsMillis())
                .hasSize(20_001)
                .startsWith(-86_400_000_000_000L)
                .endsWith(86_400_000_000_000L);
    }

    @Test
    void gapsThatNoNumberHoldsAreTheLargestThereAre() {
        assertThat(Constraint.after("walk", "10k", LONGEST).rule())
                .isEqualTo(new Rule.After("walk", "10k", Long.MAX_VALUE));
        assertThat(Constraint.after("walk", "10k", Duration.ofSeconds(Long.MIN_VALUE))
                        .rule())
                .isEqualTo(new Rule.After("walk", "10k", -Long.MAX_VALUE));
    }

    @Test
    void wordsAreFoundForEverything() {
        assertThat(AdviceWords.span(Long.MIN_VALUE)).isEqualTo("-2562047788015 h 12 min 55.807 s");
        assertThat(AdviceWords.of(new Objective(Objective.Kind.EXPOSURE_FROM, Optional.empty(), List.of())))
                .isEqualTo("time at level ? or worse");
    }
}
