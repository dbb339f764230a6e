package org.runflow.report.run;

import java.util.HashMap;
import java.util.Map;
import org.runflow.Plan;
import org.runflow.plan.PipelineDefinition;
import org.runflow.plan.PipelineDefinition.StageDefinition;
import org.runflow.run.RunReport;
import org.runflow.run.StageReport;

/**
 * A pipeline as a picture: what is read on the left, what comes out of it on the right, a frame for every scope. One SVG element without script,
 * links or ids, readable on light and dark pages. Pure: the same pipeline gives the same bytes on every machine. States and decisions are told by
 * words and borders as well as by colours.
 */
public final class PipelinePicture {
    private PipelinePicture() {}

    /**
     * {@return the pipeline by itself}
     *
     * @param pipeline its definition
     */
    public static String svg(PipelineDefinition pipeline) {
        return draw(pipeline, Map.of(), Look.PLAIN);
    }

    /**
     * {@return the pipeline with what a run would do with each stage}
     *
     * @param pipeline its definition
     * @param plan of the same pipeline; stages outside it are drawn as excluded
     */
    public static String svg(PipelineDefinition pipeline, Plan plan) {
        Map<String, Look> looks = new HashMap<>();
        plan.steps().forEach(step -> looks.put(step.stage(), Look.of(step.decision())));
        return draw(pipeline, looks, Look.EXCLUDED);
    }

    /**
     * {@return the pipeline with what became of each stage}
     *
     * @param pipeline its definition
     * @param report of a run of the same pipeline; stages that it does not know are drawn as excluded
     */
    public static String svg(PipelineDefinition pipeline, RunReport report) {
        Map<String, Look> looks = new HashMap<>();
        for (StageReport stage : report.stages()) {
            looks.put(stage.path(), Look.of(stage.state()));
        }
        return draw(pipeline, looks, Look.EXCLUDED);
    }

    private static String draw(PipelineDefinition pipeline, Map<String, Look> lookByStage, Look otherwise) {
        Map<String, Look> looks = new HashMap<>();
        for (StageDefinition stage : pipeline.stages()) {
            looks.put(stage.output(), lookByStage.getOrDefault(stage.path(), otherwise));
        }
        return new PipelineDrawing(PipelineLayout.of(pipeline), looks).draw(pipeline.name());
    }
}
