package org.runflow.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.runflow.RunCoordinate;
import org.runflow.RunId;

/**
 * What the results of all items of one stage in one run have in common.
 *
 * @param definedBy name of the pipeline, or part of one, that defined the stage
 * @param pipeline name of the pipeline whose run computes them
 * @param coordinate the series of runs they are computed for
 * @param scope of the stage, empty at the root
 * @param stage name without scope
 * @param version of the stage
 * @param artifact name of what the stage produces
 * @param schema of the values
 * @param inputs what the stage reads, the source of the items first
 * @param run that computes them
 */
public record ItemHeader(
        String definedBy,
        String pipeline,
        RunCoordinate coordinate,
        String scope,
        String stage,
        String version,
        String artifact,
        String schema,
        List<ManifestInput> inputs,
        RunId run) {
    /** Copies the list. */
    public ItemHeader {
        inputs = List.copyOf(inputs);
    }

    /**
     * {@return the header of the items behind a result}
     *
     * @param result of a stage over many items
     */
    public static ItemHeader of(Manifest result) {
        return new ItemHeader(
                result.definedBy().orElse(result.pipeline()),
                result.pipeline(),
                result.coordinate(),
                result.scope(),
                result.stage(),
                result.version(),
                result.output().name(),
                result.output().schema(),
                result.inputs(),
                result.computedBy().runId());
    }

    /**
     * {@return the manifest of an item: every ingredient of it}
     *
     * @param item what it has come to
     */
    public Manifest manifest(ItemRecord item) {
        List<ManifestInput> read = new ArrayList<>(inputs);
        if (!read.isEmpty()) {
            ManifestInput source = read.get(0);
            read.set(0, new ManifestInput(source.name(), source.schema(), item.input()));
        }
        return new Manifest(
                item.key(),
                item.kind(),
                item.kind() == ManifestKind.ITEM ? Optional.of(item.item()) : Optional.empty(),
                Optional.of(definedBy),
                pipeline,
                coordinate,
                scope,
                stage,
                version,
                item.output(),
                read,
                new TreeMap<>(),
                new ComputedBy(run, item.started(), item.durationMs()));
    }
}
