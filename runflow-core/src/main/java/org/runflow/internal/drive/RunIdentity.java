package org.runflow.internal.drive;

import java.util.Optional;
import java.util.SortedMap;
import org.runflow.RunCoordinate;
import org.runflow.RunId;
import org.runflow.plan.PipelineDefinition;
import org.runflow.store.Digest;

/** What is known about a run before it begins. */
record RunIdentity(
        RunId id,
        PipelineDefinition definition,
        Digest hash,
        RunCoordinate coordinate,
        Optional<RunId> parent,
        SortedMap<String, String> attributes) {}
