package org.runflow.io.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.runflow.ArtifactKey;
import org.runflow.io.race.form.RaceForms;
import org.runflow.io.store.Codecs;
import org.runflow.race.RaceDayPipeline;
import org.runflow.store.Codec;

/** What the library brings is not tried in every process, so it is tried here. */
class RaceTypesTest {
    private static final Codecs CODECS = RaceForms.standard().codecs();

    static Stream<ArtifactKey<?>> results() {
        return RaceDayPipeline.standard().outputs().stream();
    }

    @ParameterizedTest
    @MethodSource("results")
    void jsonGivesThemBack(ArtifactKey<?> key) {
        Codec<?> codec = CODECS.codecOf(key);
        assertThat(codec.isProven()).as("is not read back in every process").isTrue();
        if (codec instanceof JsonCodec) {
            assertThat(CODECS.shapes().problems(key.type(), "schema_version")).isEmpty();
        }
    }

    record Mine(int n) {}

    @Test
    void aUsersOwnTypeIsTried() {
        assertThat(CODECS.codecOf(ArtifactKey.of("mine", Mine.class)).isProven())
                .isFalse();
    }
}
