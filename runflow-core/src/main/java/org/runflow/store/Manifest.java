package org.runflow.store;

import com.google.common.collect.ImmutableSortedMap;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.runflow.RunCoordinate;
import org.runflow.internal.graph.Names;

/**
 * The record that a stage has computed something: every ingredient of its key, and what came out. Committing it is what makes a result count.
 *
 * @param key digest of (kind, owner, stage, version, output schema, input digests in order)
 * @param kind what it is about
 * @param item name of the item; of the kind {@link ManifestKind#ITEM} only
 * @param definedBy owner in the key: name of the pipeline, or part of one, that defined the stage; absent in old manifests, whose keys left it out
 * @param pipeline name of the pipeline whose run computed it
 * @param coordinate the series of runs it was computed for
 * @param scope of the stage, empty at the root
 * @param stage name without scope
 * @param version of the stage
 * @param output what it produced
 * @param inputs one per input or view, in the order the stage names them
 * @param settings component path (as in {@code settings.density.binM}) to value text, of the inputs that are settings; empty for other stages
 * @param computedBy which run, when, how long; no part of the key
 */
public record Manifest(
        Digest key,
        ManifestKind kind,
        Optional<String> item,
        Optional<String> definedBy,
        String pipeline,
        RunCoordinate coordinate,
        String scope,
        String stage,
        String version,
        ArtifactRef output,
        List<ManifestInput> inputs,
        SortedMap<String, String> settings,
        ComputedBy computedBy) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException for a scope, stage or owner that is no name, and for an item with a kind that has none or the other way round
     */
    public Manifest {
        Names.requireScope(scope);
        Names.requireName("stage", stage);
        definedBy.ifPresent(owner -> Names.requireName("pipeline", owner));
        if (item.isPresent() != (kind == ManifestKind.ITEM)) {
            throw new IllegalArgumentException("a manifest of kind " + kind + " with item " + item);
        }
        inputs = List.copyOf(inputs);
        settings = ImmutableSortedMap.copyOf(settings);
    }

    /** {@return the series this manifest belongs to} */
    public StageSeries series() {
        return new StageSeries(pipeline, coordinate, scope, stage);
    }
}
