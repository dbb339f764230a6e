package org.runflow.docs.shell;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.runflow.Engine;
import org.runflow.Pipeline;
import org.runflow.Plan;
import org.runflow.RunId;
import org.runflow.io.Workspace;
import org.runflow.plan.Decision;
import org.runflow.plan.Reason;
import org.runflow.race.RaceAnalysis;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says what an analysis would do. */
@Command(
        name = "plan",
        description = "Says what 'analyse' would compute or reuse, and why. Computes nothing, writes nothing.")
final class PlanCommand implements Callable<Integer> {
    private final Shell shell;

    @Mixin
    private RaceOption race = new RaceOption();

    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @Mixin
    private SelectionOptions selection = new SelectionOptions();

    @Option(names = "--json", description = "Print the facts as JSON.")
    private boolean json;

    PlanCommand(Shell shell) {
        this.shell = shell;
    }

    private record Step(
            String stage,
            String decision,
            Optional<RunId> reusedFrom,
            Optional<String> reusedFromPipeline,
            List<Why> reasons,
            List<String> upstream,
            Optional<Decision.Items> items) {
        static Step of(Plan.Step step) {
            Decision decision = step.decision();
            Optional<Decision.Items> items =
                    decision instanceof Decision.Items many ? Optional.of(many) : Optional.empty();
            String word = decision.isReuse() ? "reuse" : decision.isDepends() ? "depends" : "compute";
            return new Step(
                    step.stage(),
                    word,
                    decision.reusedFrom(),
                    decision.reusedFromPipeline(),
                    decision.reasons().stream().map(Why::of).toList(),
                    decision.upstream(),
                    items);
        }
    }

    private record Why(String kind, Optional<String> component, Optional<String> before, Optional<String> after) {
        static Why of(Reason reason) {
            return new Why(reason.kind(), reason.component(), reason.before(), reason.after());
        }
    }

    @Override
    public Integer call() {
        Optional<Workspace> existing = workspace.findExisting();
        RaceAnalysis analysis = selection.analysis(race.open(shell.console(), existing));
        Pipeline pipeline = analysis.pipeline();
        Engine engine =
                existing.map(Workspace::engine).orElseGet(Engine::builder).build();
        Plan plan = engine.plan(pipeline, selection.limited(analysis.request(), pipeline));
        if (json) {
            shell.console().sayJson(plan.steps().stream().map(Step::of).toList());
        } else {
            shell.console().say(plan.toText() + verdict(plan));
        }
        return 0;
    }

    private static String verdict(Plan plan) {
        long reused =
                plan.steps().stream().filter(step -> step.decision().isReuse()).count();
        return reused + " of " + plan.steps().size() + " results are stored already."
                + (plan.isNoOp() ? " Nothing would be computed." : "");
    }
}
