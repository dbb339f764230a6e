package org.runflow.io.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.runflow.io.catalog.Verification.Status;

class VerificationTest {
    private static final Verification PASS = new Verification(Status.PASS, List.of());
    private static final Verification PARTIAL = new Verification(Status.PARTIAL, List.of("sat/words"));
    private static final Verification FAIL = new Verification(Status.FAIL, List.of("words"));

    @Test
    void runIsAsBadAsItsWorstDay() {
        assertThat(PARTIAL.withWorstOf(List.of(PASS, FAIL)).status()).isEqualTo(Status.FAIL);
        assertThat(PARTIAL.withWorstOf(List.of(PASS, PASS)).status()).isEqualTo(Status.PARTIAL);
        assertThat(PASS.withWorstOf(List.of()).status()).isEqualTo(Status.PASS);
    }

    @Test
    void runMissesWhatItMissed() {
        assertThat(PARTIAL.withWorstOf(List.of(FAIL)).missing()).containsExactly("sat/words");
    }
}
