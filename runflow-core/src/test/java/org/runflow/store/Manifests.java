package org.runflow.store;

import com.google.common.collect.ImmutableSortedMap;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.runflow.RunCoordinate;
import org.runflow.RunId;

/** Manifests of one series. */
final class Manifests {
    private Manifests() {}

    static Manifest of(int number, ArtifactRef output) {
        return new Manifest(
                Digest.of("key " + number),
                ManifestKind.STAGE,
                Optional.empty(),
                Optional.of("pipeline"),
                "pipeline",
                RunCoordinate.of("city"),
                "",
                "stage",
                "1",
                output,
                List.of(),
                ImmutableSortedMap.of(),
                new ComputedBy(RunId.at(Instant.EPOCH), Instant.EPOCH, 1));
    }
}
