package org.runflow.internal.drive;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.runflow.ArtifactKey;
import org.runflow.RunCoordinate;
import org.runflow.RunId;
import org.runflow.error.InvalidRequestException;
import org.runflow.internal.graph.Graph;
import org.runflow.internal.graph.GraphInput;
import org.runflow.internal.plan.BoundInputs;
import org.runflow.run.KeptInput;
import org.runflow.store.ArtifactRef;
import org.runflow.store.ArtifactStore;
import org.runflow.store.ComputedBy;
import org.runflow.store.Digest;
import org.runflow.store.Manifest;
import org.runflow.store.ManifestKind;

/** Stores what a run is given, before the run is entered: bytes, then manifest. */
record InputKeeper(ArtifactStore store, Graph graph, BoundInputs inputs) {
    /** Stands where the name of the stage would; its scope is the path of the input, where no stage is. */
    private static final String STAGE = "input";

    private record Key(String kind, String name, String schema, Digest value) {}

    /**
     * Stores inputs that are not there yet.
     *
     * @param all whether those are kept, too, that no run shows to people
     * @return where they lie, by path; never what stages only use
     */
    SortedMap<String, KeptInput> keep(boolean all, RunId run, RunCoordinate coordinate, Instant now) {
        SortedMap<String, KeptInput> kept = new TreeMap<>();
        for (int slot = 0; slot < graph.inputs().size(); slot++) {
            GraphInput input = graph.inputs().get(slot);
            boolean wanted = all || input.key().publishedPath().isPresent();
            if (wanted && !input.using() && inputs.isGiven(slot)) {
                kept.put(input.key().path(), keep(slot, run, coordinate, now));
            }
        }
        return kept;
    }

    private KeptInput keep(int slot, RunId run, RunCoordinate coordinate, Instant now) {
        ArtifactKey<?> key = graph.inputs().get(slot).key();
        Digest value = inputs.digest(slot);
        Digest manifestKey = Digest.of(new Key(ManifestKind.INPUT.text(), key.name(), key.schema(), value));
        Optional<ArtifactRef> there = store.findManifest(manifestKey)
                .map(Manifest::output)
                .filter(output -> output.digest().equals(value) && store.isPresent(output));
        if (there.isPresent()) {
            return new KeptInput(manifestKey, there.get());
        }
        ArtifactRef ref = put(key, inputs.value(slot));
        if (!ref.digest().equals(value)) {
            throw new InvalidRequestException(
                    graph.name(),
                    List.of("input '" + key.path()
                            + "' is another than when its digest was taken, so it cannot be kept."
                            + " [Hint: make values of immutable lists and maps, as by List.copyOf in the constructor"
                            + " of a record]"));
        }
        store.commit(new Manifest(
                manifestKey,
                ManifestKind.INPUT,
                Optional.empty(),
                Optional.of(graph.name()),
                graph.name(),
                coordinate,
                key.path(),
                STAGE,
                "1",
                ref,
                List.of(),
                new TreeMap<>(),
                new ComputedBy(run, now, 0)));
        return new KeptInput(manifestKey, ref);
    }

    private <T> ArtifactRef put(ArtifactKey<T> key, Object value) {
        return store.put(key, key.cast(value));
    }
}
