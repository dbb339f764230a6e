package org.runflow.docs.shell;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.runflow.Engine;
import org.runflow.EngineBuilder;
import org.runflow.FailureMode;
import org.runflow.Pipeline;
import org.runflow.RunHandle;
import org.runflow.RunRequest;
import org.runflow.io.Workspace;
import org.runflow.io.race.RaceFolder;
import org.runflow.race.RaceAnalysis;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Analyses a race into a workspace. */
@Command(
        name = "analyse",
        aliases = "analyze",
        description = {
            "Analyses a race, keeps the results and says where the reports lie.",
            "What is stored already is not computed again. Ctrl-C ends the run in order; what had ended is kept."
        })
final class AnalyseCommand implements Callable<Integer> {
    private final Shell shell;

    @Mixin
    private RaceOption race = new RaceOption();

    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @Mixin
    private SelectionOptions selection = new SelectionOptions();

    @Option(
            names = "--parallel",
            paramLabel = "N",
            description = "How many stages may run at once (default: one per processor).")
    private Optional<Integer> parallel = Optional.empty();

    @Option(names = "--fail-fast", description = "Start nothing new once a stage has failed.")
    private boolean failFast;

    @Option(names = "--json", description = "Print the facts as JSON.")
    private boolean json;

    AnalyseCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (parallel.filter(workers -> workers < 1).isPresent()) {
            throw new UsageException("--parallel needs a number of at least 1, not " + parallel.get() + ".");
        }
        Optional<Workspace> existing = workspace.findExisting();
        RaceFolder folder = race.open(shell.console(), existing);
        RaceAnalysis analysis = selection.analysis(folder);
        Pipeline pipeline = analysis.pipeline();
        RunRequest request = selection
                .limited(analysis.request(), pipeline)
                .failureMode(failFast ? FailureMode.FAIL_FAST : FailureMode.CONTINUE_INDEPENDENT);
        Workspace results = workspace.forWriting(existing);
        ProgressBar progress = new ProgressBar(shell.console());
        RunHandle handle = engine(folder.engineIn(results).onEvent(progress)).start(pipeline, request);
        progress.expect(RunSummary.selected(handle.snapshot()));
        return shell.interruption().await(handle, run -> {
            Path shown = results.folderOf(run.id());
            RunSummary summary = RunSummary.of(folder.facts(), run, Findings.of(folder.facts(), shown), shown);
            if (json) {
                shell.console().sayJson(summary);
            } else {
                shell.console().say(summary.toText());
            }
            return summary.exitCode();
        });
    }

    private Engine engine(EngineBuilder engine) {
        return parallel.map(engine::parallelism).orElse(engine).build();
    }
}
