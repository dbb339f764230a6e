package org.runflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.runflow.ArtifactKey;
import org.runflow.RunCoordinate;
import org.runflow.RunId;
import org.runflow.View;

/** Records that compare themselves compare every component, as those do that leave it to the language. */
class WrittenOutEqualityTest {
    private static ArtifactKey<?> key() {
        return new ArtifactKey<>("a", List.class, "1", Optional.of("a.json"), "sun", Optional.of(String.class));
    }

    static Stream<ArtifactKey<?>> others() {
        return Stream.of(
                new ArtifactKey<>("b", List.class, "1", Optional.of("a.json"), "sun", Optional.of(String.class)),
                new ArtifactKey<>("a", Iterable.class, "1", Optional.of("a.json"), "sun", Optional.of(String.class)),
                new ArtifactKey<>("a", List.class, "2", Optional.of("a.json"), "sun", Optional.of(String.class)),
                new ArtifactKey<>("a", List.class, "1", Optional.of("b.json"), "sun", Optional.of(String.class)),
                new ArtifactKey<>("a", List.class, "1", Optional.empty(), "sun", Optional.of(String.class)),
                new ArtifactKey<>("a", List.class, "1", Optional.of("a.json"), "sat", Optional.of(String.class)),
                new ArtifactKey<>("a", List.class, "1", Optional.of("a.json"), "sun", Optional.of(Integer.class)));
    }

    @ParameterizedTest
    @MethodSource("others")
    void aKeyDiffersInEachComponent(ArtifactKey<?> other) {
        assertThat(ArtifactKey.class.getRecordComponents()).as("of all of them").hasSize(6);
        assertThat(other).isNotEqualTo(key());
        assertThat(key()).isNotEqualTo(other);
    }

    @Test
    void aViewDiffersInEachComponent() {
        Function<String, Integer> size = String::length;
        ArtifactKey<String> source = ArtifactKey.of("a", String.class);
        View<String, Integer> view = new View<>(source, "size", size);
        assertThat(View.class.getRecordComponents()).as("of all of them").hasSize(3);
        assertThat(view)
                .isEqualTo(new View<>(source, "size", size))
                .hasSameHashCodeAs(new View<>(source, "size", size));
        assertThat(view)
                .isNotEqualTo(new View<>(ArtifactKey.of("b", String.class), "size", size))
                .isNotEqualTo(new View<>(source, "length", size))
                .isNotEqualTo(new View<>(source, "size", (String text) -> text.length()))
                .isNotEqualTo(source);
    }

    @Test
    void whatIsEqualHasOneHash() {
        assertThat(key()).isEqualTo(key()).hasSameHashCodeAs(key()).isNotEqualTo("a");
        RunId id = new RunId("01m8k9cdwwy1wsq3qkz0n4ztv7");
        assertThat(id).isEqualTo(new RunId(id.text())).hasSameHashCodeAs(new RunId(id.text()));
        assertThat(id).isNotEqualTo(id.successor()).isNotEqualTo(id.text());
        assertThat(RunCoordinate.parse("a/b"))
                .isEqualTo(RunCoordinate.of("a", "b"))
                .hasSameHashCodeAs(RunCoordinate.of("a", "b"))
                .isNotEqualTo(RunCoordinate.of("a"));
    }
}
