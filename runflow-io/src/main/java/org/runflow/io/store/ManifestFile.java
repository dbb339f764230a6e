package org.runflow.io.store;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.runflow.RunCoordinate;
import org.runflow.RunId;
import org.runflow.store.ArtifactRef;
import org.runflow.store.ComputedBy;
import org.runflow.store.Digest;
import org.runflow.store.Manifest;
import org.runflow.store.ManifestInput;

/** A manifest as it lies in its file. */
record ManifestFile(
        String schemaVersion,
        String key,
        String pipeline,
        String coordinate,
        String scope,
        String stage,
        String version,
        Output output,
        List<Input> inputs,
        SortedMap<String, String> settings,
        Computed computedBy) {
    static final String SCHEMA_VERSION = "1.0.0";

    record Output(String name, String schema, String digest, String blobDigest, long bytes) {}

    record Input(String name, String schema, String digest) {}

    record Computed(String runId, Instant started, long durationMs) {}

    static ManifestFile of(Manifest manifest) {
        ArtifactRef output = manifest.output();
        ComputedBy by = manifest.computedBy();
        return new ManifestFile(
                SCHEMA_VERSION,
                manifest.key().hex(),
                manifest.pipeline(),
                manifest.coordinate().toString(),
                manifest.scope(),
                manifest.stage(),
                manifest.version(),
                new Output(
                        output.name(),
                        output.schema(),
                        output.digest().hex(),
                        output.blobDigest().hex(),
                        output.bytes()),
                manifest.inputs().stream()
                        .map(input -> new Input(
                                input.name(), input.schema(), input.digest().hex()))
                        .toList(),
                manifest.settings(),
                new Computed(by.runId().text(), by.started(), by.durationMs()));
    }

    /** @throws IllegalArgumentException when a value is not what a manifest holds */
    Manifest toManifest() {
        if (!schemaVersion.equals(SCHEMA_VERSION)) {
            throw new IllegalArgumentException(
                    "a manifest of schema version " + schemaVersion + " cannot be read, only " + SCHEMA_VERSION);
        }
        return new Manifest(
                new Digest(key),
                pipeline,
                RunCoordinate.parse(coordinate),
                scope,
                stage,
                version,
                new ArtifactRef(
                        output.name,
                        output.schema,
                        new Digest(output.digest),
                        new Digest(output.blobDigest),
                        output.bytes),
                inputs.stream()
                        .map(input -> new ManifestInput(input.name, input.schema, new Digest(input.digest)))
                        .toList(),
                settings,
                new ComputedBy(new RunId(computedBy.runId), computedBy.started, computedBy.durationMs));
    }
}
