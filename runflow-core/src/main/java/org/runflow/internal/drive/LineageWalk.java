package org.runflow.internal.drive;

import com.google.common.collect.Maps;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.runflow.error.ArtifactUnavailableException;
import org.runflow.plan.PipelineDefinition;
import org.runflow.plan.PipelineDefinition.StageDefinition;
import org.runflow.run.Lineage;
import org.runflow.run.RunReport;
import org.runflow.run.StageReport;
import org.runflow.store.ArtifactStore;
import org.runflow.store.Digest;
import org.runflow.store.Manifest;

/** Follows an artifact of a run back to the inputs. */
final class LineageWalk {
    private final RunReport report;
    private final Map<String, StageReport> reports;
    private final PipelineDefinition definition;
    private final ArtifactStore store;

    LineageWalk(RunReport report, PipelineDefinition definition, ArtifactStore store) {
        this.report = report;
        this.reports = Maps.uniqueIndex(report.stages(), StageReport::path);
        this.definition = definition;
        this.store = store;
    }

    Lineage of(String artifact, Digest digest) {
        Set<String> needed = new HashSet<>(Set.of(artifact));
        ArrayDeque<Lineage.Step> steps = new ArrayDeque<>();
        // definitions come in topological order, so one pass from behind finds everything upstream
        for (int i = definition.stages().size() - 1; i >= 0; i--) {
            StageDefinition stage = definition.stages().get(i);
            if (needed.contains(stage.output())) {
                stage.reads().forEach(input -> needed.add(StageDefinition.artifact(input)));
                steps.addFirst(new Lineage.Step(stage.path(), manifest(stage)));
            }
        }
        SortedMap<String, Digest> given = new TreeMap<>(report.inputs());
        given.keySet().retainAll(needed);
        return new Lineage(artifact, digest, List.copyOf(steps), given);
    }

    private Manifest manifest(StageDefinition stage) {
        return Optional.ofNullable(reports.get(stage.path()))
                .flatMap(StageReport::key)
                .flatMap(store::findManifest)
                .orElseThrow(() -> new ArtifactUnavailableException(
                        stage.output(), "the manifest of stage '" + stage.path() + "' is gone"));
    }
}
