package org.runflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.runflow.ArtifactKey;
import org.runflow.Engine;
import org.runflow.Pipeline;
import org.runflow.Run;
import org.runflow.RunRequest;
import org.runflow.catalog.InMemoryCatalog;
import org.runflow.error.UnknownSchemaException;
import org.runflow.error.UpcastFailedException;
import org.runflow.store.InMemoryStore;
import org.runflow.store.Upcaster;

/** An old run is read with the keys of today. */
class UpcastTest {
    private static final ArtifactKey<Integer> LENGTH_M = ArtifactKey.of("length", Integer.class);
    private static final ArtifactKey<Length> LENGTH =
            ArtifactKey.of("length", Length.class).schema("2");
    private static final ArtifactKey<Length> NEWER = LENGTH.schema("3");

    record Length(double km) {}

    private final InMemoryStore store = new InMemoryStore(
            Clock.systemUTC(), List.of(new Upcaster<>(LENGTH_M, LENGTH, metres -> new Length(metres / 1000.0))));
    private final Engine engine =
            Engine.builder().store(store).catalog(new InMemoryCatalog()).build();

    @Test
    void readsAnOldResultUnderTheNewSchema() {
        Pipeline old = Pipeline.builder("p")
                .stage(LENGTH_M, s -> s.reading().compute(in -> 42_200))
                .build();
        Run run = engine.open(engine.run(old, RunRequest.of()).id());
        assertThat(run.get(LENGTH)).isEqualTo(new Length(42.2));
        assertThat(run.get(LENGTH_M)).isEqualTo(42_200);
    }

    @Test
    void refusesASchemaItDoesNotKnowAndLeavesTheRestReadable() {
        Pipeline future = Pipeline.builder("p")
                .stage(NEWER, s -> s.reading().compute(in -> new Length(1)))
                .build();
        Run run = engine.run(future, RunRequest.of());
        assertThatThrownBy(() -> run.get(LENGTH))
                .isInstanceOf(UnknownSchemaException.class)
                .hasMessageContaining("stored with schema 3, but schema 2 is asked for");
        assertThat(run.get(NEWER)).isEqualTo(new Length(1));
        Pipeline today = Pipeline.builder("p")
                .stage(LENGTH, s -> s.reading().compute(in -> new Length(2)))
                .build();
        assertThat(engine.run(today, RunRequest.of()).get(LENGTH)).isEqualTo(new Length(2));
    }

    @Test
    void saysWhichUpcasterFailed() {
        InMemoryStore strict = new InMemoryStore(Clock.systemUTC(), List.of(new Upcaster<>(LENGTH_M, LENGTH, metres -> {
            throw new IllegalArgumentException("no such length: " + metres);
        })));
        Engine other = Engine.builder().store(strict).build();
        Pipeline old = Pipeline.builder("p")
                .stage(LENGTH_M, s -> s.reading().compute(in -> 7))
                .build();
        Run run = other.run(old, RunRequest.of());

        assertThatThrownBy(() -> run.get(LENGTH))
                .isInstanceOfSatisfying(
                        UpcastFailedException.class,
                        failed -> assertThat(failed.artifact()).isEqualTo("length"))
                .hasMessageContaining("the upcaster of 'length' from schema 1 to 2 failed")
                .hasRootCauseMessage("no such length: 7");
        assertThat(run.get(LENGTH_M)).isEqualTo(7);
    }

    @Test
    void sameWayIsEqual() {
        Function<Integer, Length> metres = m -> new Length(m / 1000.0);
        Upcaster<Integer, Length> way = new Upcaster<>(LENGTH_M, LENGTH, metres);

        assertThat(way)
                .isEqualTo(new Upcaster<>(LENGTH_M, LENGTH, metres))
                .hasSameHashCodeAs(new Upcaster<>(LENGTH_M, LENGTH, metres))
                .isNotEqualTo(new Upcaster<>(LENGTH_M, NEWER, metres))
                .isNotEqualTo(new Upcaster<>(LENGTH_M.schema("0"), LENGTH, metres))
                .isNotEqualTo(new Upcaster<>(LENGTH_M, LENGTH, (Integer m) -> new Length(m)))
                .isNotEqualTo(LENGTH);
    }

    @Test
    void sameOptionalArtifactIsEqual() {
        assertThat(LENGTH.optional())
                .isEqualTo(LENGTH.optional())
                .hasSameHashCodeAs(LENGTH.optional())
                .isNotEqualTo(NEWER.optional())
                .isNotEqualTo(LENGTH);
    }
}
