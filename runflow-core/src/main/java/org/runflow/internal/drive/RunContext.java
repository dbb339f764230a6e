package org.runflow.internal.drive;

import org.runflow.Scheduler;
import org.runflow.internal.graph.Graph;
import org.runflow.internal.graph.Node;
import org.runflow.internal.machine.RunFacts;
import org.runflow.internal.plan.BoundInputs;
import org.runflow.internal.plan.Verdict;
import org.runflow.internal.schedule.Workers;
import org.runflow.run.OnConflict;

/** What everybody uses who works for a run. Each part is safe for use by several threads. */
record RunContext(
        EngineParts parts,
        Workers workers,
        Graph graph,
        RunFacts facts,
        BoundInputs inputs,
        RunValues values,
        Verdict verdict,
        Bench bench,
        OnConflict onConflict) {
    Node node(int stage) {
        return graph.nodes().get(stage);
    }

    Scheduler scheduler() {
        return parts.scheduler();
    }
}
