package org.runflow.internal.machine;

import com.google.common.collect.ImmutableSortedMap;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import org.runflow.RunCoordinate;
import org.runflow.RunId;
import org.runflow.plan.PipelineDefinition;
import org.runflow.run.KeptInput;
import org.runflow.run.RunEnvironment;
import org.runflow.store.Digest;

/**
 * What is known about a run before it begins.
 *
 * @param id of the run
 * @param definition of its pipeline
 * @param hash of the definition
 * @param coordinate the series it belongs to
 * @param parent the run it tries again or continues
 * @param attributes of its row in the catalog
 * @param inputs digests of what it is given, by path
 * @param keptInputs where those of them lie that were stored, by path
 * @param recorded metrics to record, by path of the stage
 * @param environment what it runs on
 * @param createdAt UTC
 */
public record RunFacts(
        RunId id,
        PipelineDefinition definition,
        Digest hash,
        RunCoordinate coordinate,
        Optional<RunId> parent,
        SortedMap<String, String> attributes,
        SortedMap<String, Digest> inputs,
        SortedMap<String, KeptInput> keptInputs,
        SortedMap<String, SortedSet<String>> recorded,
        RunEnvironment environment,
        Instant createdAt) {
    /** Copies the maps. */
    public RunFacts {
        attributes = ImmutableSortedMap.copyOf(attributes);
        inputs = ImmutableSortedMap.copyOf(inputs);
        keptInputs = ImmutableSortedMap.copyOf(keptInputs);
        recorded = ImmutableSortedMap.copyOf(recorded);
    }
}
