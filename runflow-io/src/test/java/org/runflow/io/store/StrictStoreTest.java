package org.runflow.io.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.ArtifactKey;
import org.runflow.Pipeline;
import org.runflow.RunRequest;
import org.runflow.store.ArtifactStore;
import org.runflow.store.Codec;
import org.runflow.store.Digest;
import org.runflow.testing.StrictEngine;

/** Strict mode tries the codecs of its stores: one that loses something is found by the name of what it loses. */
class StrictStoreTest {
    private static final ArtifactKey<Integer> COUNT = ArtifactKey.of("count", Integer.class);
    private static final ArtifactKey<Integer> SMALL = ArtifactKey.of("small", Integer.class);
    private static final Pipeline PIPELINE = Pipeline.builder("p")
            .stage(COUNT, stage -> stage.reading().compute(in -> 300))
            .stage(SMALL, stage -> stage.reading().compute(in -> 3))
            .build();

    @TempDir
    Path folder;

    private final AtomicInteger stores = new AtomicInteger();

    /** Keeps the lowest byte, and writes some more that do not matter. */
    private record OneByte(int padding) implements Codec<Integer> {
        @Override
        public String mediaType() {
            return "application/octet-stream";
        }

        @Override
        public void encode(Integer value, OutputStream out) throws IOException {
            out.write(value);
            out.write(new byte[padding]);
        }

        @Override
        public Integer decode(InputStream in) throws IOException {
            return in.readAllBytes()[0] & 0xff;
        }
    }

    private ArtifactStore store(Codecs codecs) {
        return DirectoryStore.builder(folder.resolve("store-" + stores.incrementAndGet()))
                .codecs(codecs)
                .open();
    }

    @Test
    void findsACodecThatLosesSomething() {
        Codecs lossy = Codecs.standard().with(Integer.class, new OneByte(0));

        assertThatThrownBy(() -> StrictEngine.with(() -> store(lossy)).check(PIPELINE, RunRequest.of()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("artifact 'count' cannot be kept")
                .hasMessageContaining("value was 300 and comes back as 44")
                .hasMessageNotContaining("small");
    }

    /** The first value of an artifact is read back at once only when it is small. */
    @Test
    void findsACodecThatLosesSomethingOfLargeValues() {
        Codecs lossy = Codecs.standard().with(Integer.class, new OneByte(2_000_000));

        assertThatThrownBy(() -> StrictEngine.with(() -> store(lossy)).check(PIPELINE, RunRequest.of()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("count cannot be read from its store")
                .hasMessageNotContaining("small");
    }

    @Test
    void acceptsCodecsThatKeepEverything() {
        assertThat(StrictEngine.with(() -> store(Codecs.standard())).check(PIPELINE, RunRequest.of()))
                .containsEntry("count", Digest.of(300));
    }
}
