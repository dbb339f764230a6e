package org.runflow.store;

import org.runflow.RunCoordinate;

/**
 * The results of one stage over the runs of one series; its newest manifest is what a plan compares with.
 *
 * @param pipeline name of the pipeline
 * @param coordinate of the runs
 * @param scope of the stage, empty at the root
 * @param stage name without scope
 */
public record StageSeries(String pipeline, RunCoordinate coordinate, String scope, String stage) {}
