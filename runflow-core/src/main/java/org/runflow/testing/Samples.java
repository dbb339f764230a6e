package org.runflow.testing;

import com.google.common.collect.ImmutableSortedMap;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.runflow.ArtifactKey;
import org.runflow.Document;
import org.runflow.Documents;
import org.runflow.RunCoordinate;
import org.runflow.RunId;
import org.runflow.store.ArtifactRef;
import org.runflow.store.ComputedBy;
import org.runflow.store.Digest;
import org.runflow.store.Manifest;
import org.runflow.store.ManifestInput;
import org.runflow.store.ManifestKind;

/** Values for the contracts. */
final class Samples {
    static final ArtifactKey<Sample> SAMPLE =
            ArtifactKey.of("sample", Sample.class).schema("3");
    static final ArtifactKey<SampleBefore> SAMPLE_V1 = ArtifactKey.of("sample", SampleBefore.class);
    static final ArtifactKey<Sample> SAMPLE_V2 =
            ArtifactKey.of("sample", Sample.class).schema("2");
    static final ArtifactKey<Document> DOCUMENT = ArtifactKey.of("document", Document.class);
    static final ArtifactKey<Documents> DOCUMENTS = ArtifactKey.of("documents", Documents.class);
    static final ArtifactKey<Narrow> NARROW = ArtifactKey.of("narrow", Narrow.class);
    static final ArtifactKey<Wide> WIDE = ArtifactKey.of("wide", Wide.class);
    static final Instant NOON = Instant.parse("2026-05-10T12:00:00Z");

    private Samples() {}

    /** A value that has the form of another one; public for codecs, as all records of contracts. */
    public record Narrow(int number) {}

    /** That other one. */
    public record Wide(long number) {}

    static Sample sample(int number) {
        return new Sample("Säule " + number, number + 0.1, List.of(number, number + 1));
    }

    static Document document(String text) {
        return Document.text("text/markdown", text);
    }

    static Documents documents() {
        return new Documents(ImmutableSortedMap.of("maps/a.svg", document("<svg/>"), "b.txt", document("b")));
    }

    static RunId runId(int number) {
        return new RunId(String.format(Locale.ROOT, "01jtest%019d", number));
    }

    static Manifest manifest(int number, String scope, ArtifactRef output) {
        return new Manifest(
                Digest.of("key " + number),
                ManifestKind.STAGE,
                Optional.empty(),
                Optional.of("owner"),
                "pipeline",
                RunCoordinate.of("city", "2026"),
                scope,
                "stage",
                "1",
                output,
                List.of(new ManifestInput("settings:density", "1", Digest.of("input " + number))),
                ImmutableSortedMap.of("settings.density.binM", "100"),
                new ComputedBy(runId(number), NOON.plusSeconds(number), 12));
    }
}
