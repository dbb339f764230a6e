package org.runflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.runflow.error.StoreException;
import org.runflow.plan.Decision;
import org.runflow.run.StageState;
import org.runflow.store.Digest;

/** A document whose bytes lie elsewhere is the same value as one whose bytes are in memory. */
class DocumentContentTest {
    private final AtomicInteger open = new AtomicInteger();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1_000, 1_023, 1_024, 1_025, 65_536, 200_001})
    void isTheSameValue(int length) throws IOException {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        Document here = Document.of("text/csv", bytes);
        Document elsewhere = Document.of("text/csv", content(bytes, length));

        assertThat(Digest.of(elsewhere)).isEqualTo(Digest.of(here));
        assertThat(elsewhere).isEqualTo(here).hasSameHashCodeAs(here).hasToString(here.toString());
        assertThat(here).isEqualTo(elsewhere);
        assertThat(elsewhere.bytes()).isEqualTo(bytes);
        assertThat(elsewhere.text()).isEqualTo(here.text());
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        elsewhere.writeTo(written);
        assertThat(written.toByteArray()).isEqualTo(bytes);
        assertThat(open).hasValue(0);
    }

    @Test
    void oneOtherByteIsAnotherValue() {
        byte[] bytes = new byte[100_000];
        byte[] other = bytes.clone();
        other[99_999] = 1;

        assertThat(Document.of("text/csv", content(bytes, 100_000)))
                .isNotEqualTo(Document.of("text/csv", content(other, 100_000)))
                .isNotEqualTo(Document.of("text/csv", other));
    }

    @Test
    void contentThatEndsTooEarlyHasNoDigest() {
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> Digest.of(Document.of("text/csv", content(new byte[5], 6))))
                .withMessage("could not read a document of 6 bytes")
                .havingRootCause()
                .withMessage("only 5 of 6 bytes are there");
    }

    @Test
    void contentThatCannotBeReadIsSaidSo() {
        Document gone = Document.of("text/csv", new Document.Content() {
            @Override
            public int length() {
                return 1;
            }

            @Override
            public InputStream open() throws IOException {
                throw new IOException("gone");
            }
        });

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(gone::open)
                .havingRootCause()
                .withMessage("gone");
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(gone::bytes)
                .havingRootCause()
                .withMessage("gone");
    }

    @Test
    void goesThroughAStoreInMemory() {
        ArtifactKey<Integer> length = ArtifactKey.of("length", Integer.class);
        ArtifactKey<Document> table = ArtifactKey.of("table", Document.class);
        Pipeline pipeline = Pipeline.builder("tables")
                .inputs(length)
                .stage(table, s -> s.from(length).compute(n -> Document.of("text/csv", content(new byte[n], n))))
                .build();
        Engine engine = Engine.builder().build();

        Run run = engine.run(pipeline, RunRequest.of(length.with(70_000))).orThrow();

        assertThat(run.get(table)).isEqualTo(Document.of("text/csv", new byte[70_000]));
        assertThat(engine.plan(pipeline, RunRequest.of(length.with(70_000))).get(table))
                .isInstanceOf(Decision.Reuse.class);
        assertThat(open).hasValue(0);
    }

    @Test
    void stageKnowsItsPlaceAndADetachedOneHasNone() {
        ArtifactKey<String> name = ArtifactKey.of("name", String.class);
        Pipeline pipeline = Pipeline.builder("inner")
                .stage(
                        name,
                        s -> s.reading()
                                .named("namer")
                                .compute((context, in) -> context.findPlace()
                                        .map(place -> place.stage() + " of " + place.run())
                                        .orElseThrow()))
                .build();
        Run run = Pipeline.builder("outer").include("sun", pipeline).build().run();

        assertThat(run.get(name.in("sun"))).isEqualTo("sun/namer of " + run.id());
        assertThat(run.report().stagesIn(StageState.SUCCEEDED)).hasSize(1);
        assertThat(StageContext.detached().findPlace()).isEqualTo(Optional.empty());
    }

    private Document.Content content(byte[] bytes, int length) {
        return new Document.Content() {
            @Override
            public int length() {
                return length;
            }

            @Override
            public InputStream open() {
                open.incrementAndGet();
                return new FilterInputStream(new ByteArrayInputStream(bytes)) {
                    @Override
                    public void close() {
                        open.decrementAndGet();
                    }
                };
            }
        };
    }
}
