package org.runflow.docs.shell;

import java.io.File;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.runflow.io.GcPlan;
import org.runflow.io.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Deletes what no run uses any more. */
@Command(
        name = "gc",
        description = {
            "Says what no run uses any more; with --delete, deletes it.",
            "To let go of runs: runflow retain."
        })
final class GcCommand implements Callable<Integer> {
    private final Shell shell;

    @Option(names = "--delete", description = "Delete it; without this nothing is touched.")
    private boolean delete;

    @Option(
            names = "--older-than",
            paramLabel = "MINUTES",
            description = "Leave younger results alone (default: ${DEFAULT-VALUE}).")
    private long olderThanMin = 60;

    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @Option(names = "--json", description = "Print the facts as JSON.")
    private boolean json;

    GcCommand(Shell shell) {
        this.shell = shell;
    }

    private record Facts(
            int unusedResults,
            int blobs,
            int documents,
            long bytes,
            boolean deleted,
            int leftovers,
            List<String> unreadable) {
        String things() {
            String others = documents == 0
                    ? ""
                    : documents + " lists of sources, definitions of pipelines or memories of race folders, ";
            return blobs + " blobs, " + others + StoredBytes.text(bytes);
        }
    }

    @Override
    public Integer call() {
        if (olderThanMin < 0) {
            throw new UsageException("--older-than needs a number of minutes, 0 or more, not " + olderThanMin + ".");
        }
        Workspace opened = delete ? workspace.atRest() : workspace.existing();
        GcPlan plan = opened.gc(Duration.ofSeconds(60 * Math.min(olderThanMin, Long.MAX_VALUE / 60)));
        int leftovers = delete ? plan.apply() : 0;
        List<File> kept = plan.documents().stream()
                .map(document -> opened.path().resolve(document).toFile())
                .filter(document -> delete && document.exists())
                .toList();
        tell(new Facts(
                plan.unusedResults().size(),
                plan.blobs(),
                plan.documents().size() - kept.size(),
                plan.bytes() - kept.stream().mapToLong(File::length).sum(),
                delete,
                leftovers,
                plan.unreadable()));
        return 0;
    }

    private void tell(Facts facts) {
        if (json) {
            shell.console().sayJson(facts);
            return;
        }
        shell.console()
                .say(facts.unusedResults() + " results are used by no run; " + facts.things()
                        + (facts.deleted() ? " were deleted." : " could go."));
        if (!facts.unreadable().isEmpty()) {
            shell.console()
                    .warn(facts.unreadable().size() + " manifests cannot be read, such as '"
                            + facts.unreadable().get(0)
                            + "'. As nobody can tell what they refer to, every blob is kept. Restore or delete"
                            + " them, then try again.");
        }
        if (!facts.deleted() && facts.blobs() + facts.documents() + facts.unusedResults() > 0) {
            shell.console().say("Nothing was touched. Delete it with: runflow gc --delete");
        }
    }
}
