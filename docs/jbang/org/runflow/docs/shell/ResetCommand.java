package org.runflow.docs.shell;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.runflow.io.ResetPlan;
import org.runflow.io.Workspace;
import org.runflow.run.Outcome;
import org.runflow.store.Manifest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Forgets the stored results of a stage. */
@Command(
        name = "reset",
        description = {
            "Forgets that a stage has results, so that the next run computes it again.",
            "The data stays, and so do all runs. With --purge the data is deleted, too, once you agree."
        })
final class ResetCommand implements Callable<Integer> {
    private final Shell shell;

    @Parameters(
            arity = "1..*",
            paramLabel = "STAGE",
            description = "Such as density.results, of one day sun/density.results; a report by its file.")
    private List<String> stages = List.of();

    @Option(
            names = "--purge",
            description =
                    "Delete the data, too. Stored runs keep their folders, but no report can be rendered from it again.")
    private boolean purge;

    @Option(names = "--yes", description = "Agree to --purge beforehand, for scripts.")
    private boolean yes;

    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @Option(names = "--json", description = "Print the facts as JSON.")
    private boolean json;

    ResetCommand(Shell shell) {
        this.shell = shell;
    }

    private record Facts(List<String> forgotten, int deletedBlobs, long deletedBytes) {}

    @Override
    public Integer call() {
        Workspace results = workspace.atRest();
        ResetPlan plan = results.reset(stages.stream()
                .map(stage -> stage.replaceFirst("reports/", "reports."))
                .toArray(String[]::new));
        if (plan.results().isEmpty()) {
            throw new UsageException(
                    "Nothing is stored of " + String.join(", ", stages) + ". There are results of: " + stored(results));
        }
        if (purge && !isAgreed(plan)) {
            shell.console().warn("Nothing was deleted. In a script, agree beforehand with --yes.");
            return Outcome.CANCELLED.exitCode();
        }
        if (purge) {
            plan.purge();
        } else {
            plan.forget();
        }
        tell(plan);
        return 0;
    }

    private static String stored(Workspace results) {
        try (var manifests = results.store().manifests()) {
            return manifests.map(Manifest::stage).distinct().sorted().collect(Collectors.joining(", "));
        }
    }

    private boolean isAgreed(ResetPlan plan) {
        return yes
                || shell.console()
                        .agrees("Delete the data of " + plan.results().size() + " results, "
                                + StoredBytes.text(plan.bytes()) + ", for good?");
    }

    private void tell(ResetPlan plan) {
        if (json) {
            shell.console().sayJson(new Facts(plan.paths(), purge ? plan.blobs() : 0, purge ? plan.bytes() : 0));
            return;
        }
        plan.paths().forEach(path -> shell.console().say("forgotten: " + path));
        shell.console()
                .say(
                        purge
                                ? "Deleted " + StoredBytes.text(plan.bytes()) + "."
                                : "The data stays until 'runflow gc' finds that nobody uses it.");
    }
}
