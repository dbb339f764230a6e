package org.runflow.docs.shell;

import java.util.concurrent.Callable;
import org.runflow.RunId;
import org.runflow.io.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Keeps a run, whatever rules say. */
@Command(
        name = "pin",
        description = {
            "Keeps a run with all it uses, whatever 'runflow retain' is told.",
            "With --remove it is like any other again."
        })
final class PinCommand implements Callable<Integer> {
    private final Shell shell;

    @Parameters(arity = "1", paramLabel = "RUN", description = RunOption.HELP + ".")
    private String run = "latest";

    @Option(names = "--remove", description = "Take the pin away.")
    private boolean remove;

    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    PinCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        Workspace results = workspace.existing();
        RunId id = RunOption.find(results, run).id();
        if (remove) {
            results.catalog().unpin(id);
            shell.console().say("Run " + id + " is not pinned any more.");
        } else {
            results.catalog().pin(id);
            shell.console()
                    .say("Run " + id + " is pinned: it stays with all it uses until: runflow pin --remove " + id);
        }
        return 0;
    }
}
