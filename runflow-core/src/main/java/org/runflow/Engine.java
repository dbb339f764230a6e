package org.runflow;

import org.runflow.internal.drive.EngineCore;

/**
 * Executes pipelines. Immutable and safe for use by several threads; many engines may share a store. Its threads are daemons that end when idle, so
 * there is nothing to close.
 */
public final class Engine {
    private final EngineCore core;

    Engine(EngineCore core) {
        this.core = core;
    }

    /** {@return a builder} */
    public static EngineBuilder builder() {
        return new EngineBuilder();
    }

    /** {@return a new engine that keeps everything in memory, with a worker per processor} */
    public static Engine inMemory() {
        return builder().build();
    }

    /**
     * Says what a run would do and why. Computes nothing and writes nothing.
     *
     * @param pipeline any
     * @param request for it
     * @return a decision for every selected stage
     * @throws org.runflow.error.InvalidRequestException when the request does not fit the pipeline
     * @throws RuntimeException what a view throws, or the reading of a promised input that a view needs; in a run that fails the stage
     */
    public Plan plan(Pipeline pipeline, RunRequest request) {
        return core.plan(pipeline.graph(), request, request.selection());
    }

    /**
     * Runs a pipeline and waits for its end. Failed stages are in the report, they are not thrown: see {@link Run#orThrow}. When the waiting thread
     * is interrupted, or was before, the run is cancelled, drained and returned, and the thread stays interrupted. A stage may call this, also on its own engine: its
     * worker serves others while it waits. Somebody else can ask the run to stop through the catalog: {@link org.runflow.catalog.RunCatalog#requestCancel}.
     *
     * @param pipeline any
     * @param request for it
     * @return the run, ended
     * @throws org.runflow.error.InvalidRequestException when the request does not fit the pipeline
     * @throws org.runflow.error.StoreException when the catalog cannot take the run, as on a disk without space; the run stays QUEUED there until
     *     somebody can write that it is not
     * @throws RuntimeException what the reading of a promised input throws that is to be kept; no run appears then
     */
    public Run run(Pipeline pipeline, RunRequest request) {
        return core.awaited(() -> start(pipeline, request));
    }

    /**
     * Starts a run.
     *
     * @param pipeline any
     * @param request for it
     * @return a handle on it
     * @throws org.runflow.error.InvalidRequestException when the request does not fit the pipeline
     * @throws org.runflow.error.StoreException when the catalog cannot take the run
     * @throws RuntimeException what the reading of a promised input throws that is to be kept; no run appears then
     */
    public RunHandle start(Pipeline pipeline, RunRequest request) {
        return core.start(pipeline.graph(), pipeline.definition(), pipeline.hash(), request, request.selection());
    }

    /**
     * Gives back the request of a run that kept its inputs: those inputs, its coordinate and attributes, with the run as parent; it keeps its inputs in its
     * turn. Targets and how the run went are not part of it. What stages only use was never kept: {@link RunRequest#toAdd()} names it.
     *
     * @param pipeline whose inputs are wanted; its keys may have newer schemas, to which upcasters lead
     * @param id of a run that has ended
     * @return the request, to be changed and run again
     * @throws org.runflow.error.RunNotFoundException when the catalog has no report of it
     * @throws org.runflow.error.InvalidRequestException when the run was given an input of the pipeline and has not kept it
     * @throws org.runflow.error.RunflowException when the store cannot give an input back
     */
    public RunRequest request(Pipeline pipeline, RunId id) {
        return core.request(pipeline.graph(), id);
    }

    /**
     * Opens a run that has ended, of this process or another.
     *
     * @param id of the run
     * @return the run
     * @throws org.runflow.error.RunNotFoundException when there is no such run
     * @throws org.runflow.error.RunWithoutReportException when it has not ended, or its process died before it wrote its report
     */
    public Run open(RunId id) {
        return core.open(id);
    }
}
