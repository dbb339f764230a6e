package org.runflow.io.store;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.runflow.RunCoordinate;
import org.runflow.store.ArtifactRef;
import org.runflow.store.ComputedBy;
import org.runflow.store.Digest;
import org.runflow.store.Manifest;
import org.runflow.store.ManifestInput;
import org.runflow.store.ManifestKind;

/** A manifest of form 1.0.0, when keys did not hold the kind of the result and who had defined the stage. */
record ManifestBefore(
        Digest key,
        String pipeline,
        RunCoordinate coordinate,
        String scope,
        String stage,
        String version,
        ArtifactRef output,
        List<ManifestInput> inputs,
        SortedMap<String, String> settings,
        ComputedBy computedBy) {
    /** Leads to the present form: its key is no present key, so that its result counts as prior and is never taken. */
    Manifest toManifest() {
        return new Manifest(
                key,
                ManifestKind.STAGE,
                Optional.empty(),
                Optional.empty(),
                pipeline,
                coordinate,
                scope,
                stage,
                version,
                output,
                inputs,
                settings,
                computedBy);
    }
}
