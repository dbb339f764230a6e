package org.runflow.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.runflow.ArtifactKey;
import org.runflow.Engine;
import org.runflow.Pipeline;
import org.runflow.Run;
import org.runflow.RunRequest;
import org.runflow.store.ArtifactRef;
import org.runflow.store.InMemoryStore;
import org.runflow.store.StoredBlob;
import org.runflow.testing.ManualClock;

/** Garbage is what no manifest refers to and what is old enough. */
class GarbagePlanTest {
    private static final ArtifactKey<String> TEXT = ArtifactKey.of("text", String.class);

    private final ManualClock clock = ManualClock.at(Instant.parse("2026-05-10T12:00:00Z"));
    private final InMemoryStore store = new InMemoryStore(clock, List.of());

    private GarbagePlan plan() {
        return GarbagePlan.of(store, clock.instant().minus(Duration.ofHours(1)));
    }

    @Test
    void keepsWhatAManifestRefersTo() {
        Pipeline pipeline = Pipeline.builder("p")
                .stage(TEXT, s -> s.reading().compute(in -> "kept"))
                .build();
        Run run = Engine.builder().store(store).build().run(pipeline, RunRequest.of());
        ArtifactRef orphan = store.put(TEXT, "orphan");
        clock.advance(Duration.ofHours(2));
        GarbagePlan plan = plan();
        assertThat(plan.unreachable()).extracting(StoredBlob::blobDigest).containsExactly(orphan.blobDigest());
        assertThat(plan.bytes()).isEqualTo(orphan.bytes());
        assertThat(store.isPresent(orphan)).as("a plan deletes nothing").isTrue();
        plan.apply(store);
        assertThat(store.isPresent(orphan)).isFalse();
        assertThat(run.get(TEXT)).isEqualTo("kept");
    }

    @Test
    void leavesYoungBlobsAlone() {
        store.put(TEXT, "orphan");
        clock.advance(Duration.ofMinutes(59));
        assertThat(plan().unreachable()).isEmpty();
    }

    @Test
    void sparesWhatWasStoredAgainSinceThePlan() {
        store.put(TEXT, "orphan");
        clock.advance(Duration.ofHours(2));
        GarbagePlan plan = plan();
        ArtifactRef again = store.put(TEXT, "orphan");
        plan.apply(store);
        assertThat(store.isPresent(again)).isTrue();
    }
}
