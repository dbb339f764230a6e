package org.runflow.io.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutcomeTest {
    /** Cannot be written in Java's own form. */
    @SuppressWarnings("serial")
    private static final class OfThisProcess extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final Thread where = Thread.currentThread();

        @Override
        public String getMessage() {
            return "lost its way in " + where.getName();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5000})
    void resultComesAsItWas(int length) {
        byte[] result = new byte[length];
        Arrays.fill(result, (byte) 1);

        assertThat(Outcome.get(Outcome.result(result))).isEqualTo(result);
    }

    @Test
    void whatWasThrownIsThrown() {
        byte[] outcome = Outcome.thrown(new IllegalArgumentException("no such plan", new ArithmeticException("/")));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Outcome.get(outcome))
                .withMessage("no such plan")
                .withCauseInstanceOf(ArithmeticException.class);
    }

    @Test
    void whatCannotTravelIsTold() {
        byte[] outcome = Outcome.thrown(new OfThisProcess());

        assertThatIllegalStateException().isThrownBy(() -> Outcome.get(outcome)).withMessageContaining("lost its way");
    }

    /** Fails in all that it says of itself. */
    private static final class Speechless extends RuntimeException {
        private static final long serialVersionUID = 1;

        @Override
        public String getMessage() {
            throw new IllegalStateException("no words");
        }

        private Object writeReplace() {
            throw new IllegalStateException("no bytes");
        }
    }

    @Test
    void whatFailsToTellOfItselfIsNamed() {
        byte[] outcome = Outcome.thrown(new Speechless());

        assertThatIllegalStateException().isThrownBy(() -> Outcome.get(outcome)).withMessageContaining("Speechless");
    }

    @Test
    void bytesThatAreNoOutcomeAreAnError() {
        byte[] broken = Outcome.thrown(new IllegalArgumentException("x"));
        broken[0]++;

        assertThatIllegalStateException().isThrownBy(() -> Outcome.get(broken)).withMessageContaining("not known here");
    }
}
