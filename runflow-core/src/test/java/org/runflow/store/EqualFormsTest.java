package org.runflow.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.runflow.ArtifactKey;
import org.runflow.Engine;
import org.runflow.Pipeline;
import org.runflow.Run;
import org.runflow.RunRequest;
import org.runflow.run.StageState;

/** Values of different types may have one canonical form; in memory each artifact gets back its own. */
class EqualFormsTest {
    private static final ArtifactKey<Integer> COUNT = ArtifactKey.of("count", Integer.class);
    private static final ArtifactKey<Long> TOTAL = ArtifactKey.of("total", Long.class);
    private static final ArtifactKey<List<Metres>> LENGTHS = ArtifactKey.list("lengths", Metres.class);
    private static final ArtifactKey<List<Seconds>> TIMES = ArtifactKey.list("times", Seconds.class);
    private static final ArtifactKey<String> TEXT = ArtifactKey.of("text", String.class);

    private record Metres(int n) {}

    private record Seconds(int n) {}

    private static Pipeline pipeline(String version) {
        return Pipeline.builder("forms")
                .stage(COUNT, s -> s.reading().compute((context, in) -> 1))
                .stage(TOTAL, s -> s.from(COUNT).compute(count -> 1L * count))
                .stage(LENGTHS, s -> s.from(TOTAL).compute(total -> List.of(new Metres(7))))
                .stage(
                        TIMES,
                        s -> s.from(LENGTHS)
                                .compute(lengths ->
                                        List.of(new Seconds(lengths.get(0).n()))))
                .stage(
                        TEXT,
                        s -> s.from(COUNT, TOTAL, LENGTHS, TIMES)
                                .version(version)
                                .compute((count, total, lengths, times) -> count
                                        + " "
                                        + total
                                        + " "
                                        + lengths.get(0).n()
                                        + " "
                                        + times.get(0).n()))
                .build();
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MAX_VALUE, 10_000})
    void eachArtifactKeepsItsOwn(long bytes) {
        ArtifactStore store = bytes == Long.MAX_VALUE ? new InMemoryStore() : InMemoryStore.bounded(bytes);
        Engine engine = Engine.builder().store(store).build();
        Run first = engine.run(pipeline("1"), RunRequest.of()).orThrow();
        assertThat(first.get(COUNT)).isEqualTo(1);
        assertThat(first.get(LENGTHS)).containsExactly(new Metres(7));

        Run second = engine.run(pipeline("2"), RunRequest.of()).orThrow();
        assertThat(second.report().stagesIn(StageState.REUSED)).hasSize(4);
        assertThat(second.get(TEXT)).isEqualTo("1 1 7 7");
        assertThat(second.get(TIMES)).containsExactly(new Seconds(7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sun"})
    void valueIsFoundByAKeyOfItsTypeInAnyScope(String scope) {
        InMemoryStore store = new InMemoryStore();
        ArtifactRef count = store.put(COUNT, 1);
        ArtifactRef total = store.put(TOTAL, 1L);

        assertThat(store.get(scope.isEmpty() ? COUNT : COUNT.in(scope), count)).isEqualTo(1);
        assertThat(store.get(scope.isEmpty() ? TOTAL : TOTAL.in(scope), total)).isEqualTo(1L);
        assertThat(store.blobs()).hasSize(1);
    }

    @Test
    @SuppressWarnings("StringOperationCanBeSimplified") // two that are equal, and not the same
    void artifactsOfOneTypeShareWhatIsEqual() {
        InMemoryStore store = new InMemoryStore();
        String first = new String("bread");
        ArtifactKey<String> other = ArtifactKey.of("other", String.class);
        ArtifactRef text = store.put(TEXT, first);
        ArtifactRef same = store.put(other, new String("bread"));

        assertThat(store.get(TEXT, text)).isSameAs(first);
        assertThat(store.get(other, same))
                .as("ten thousand artifacts with one value need no ten thousand entries")
                .isSameAs(first);
    }
}
