package org.runflow.testing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.runflow.ArtifactKey;
import org.runflow.Pipeline;
import org.runflow.RunRequest;
import org.runflow.store.Digest;

class VersionGuardTest {
    private static final ArtifactKey<Integer> SIZE = ArtifactKey.of("size", Integer.class);

    private static VersionGuard guard(String version, int result) {
        Pipeline pipeline = Pipeline.builder("p")
                .stage(SIZE, s -> s.reading().version(version).compute(in -> result))
                .build();
        return VersionGuard.of(pipeline, RunRequest.of());
    }

    @Test
    void acceptsTheSameResultUnderTheSameVersion() {
        assertThatCode(guard("3", 1).pin("size", "3", Digest.of(1).hex())::check)
                .doesNotThrowAnyException();
    }

    @Test
    void saysWhichVersionToBump() {
        assertThatThrownBy(guard("3", 2).pin("size", "3", Digest.of(1).hex())::check)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(
                        "bump size 3 → 4, then pin digest " + Digest.of(2).hex());
    }

    @Test
    void saysWhatToPinAfterABump() {
        assertThatThrownBy(guard("4", 2).pin("size", "3", Digest.of(1).hex())::check)
                .hasMessageContaining("went from version 3 to 4: write .pin(\"size\", \"4\", \""
                        + Digest.of(2).hex() + "\")");
    }

    @Test
    void wantsAPinForEveryStageAndAStageForEveryPin() {
        assertThatThrownBy(guard("1", 2).pin("gone", "1", "00")::check)
                .hasMessageContaining("stage 'size' has no pin: write .pin(\"size\", \"1\", ")
                .hasMessageContaining("'gone' is pinned, but the pipeline has no such stage");
    }
}
