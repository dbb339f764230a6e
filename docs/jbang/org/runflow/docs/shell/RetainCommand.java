package org.runflow.docs.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.runflow.RunId;
import org.runflow.io.retention.Deletion;
import org.runflow.io.retention.RetentionPlan;
import org.runflow.retention.Retention;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lets go of runs by rules. */
@Command(
        name = "retain",
        description = {
            "Says which runs may go by the rules given, and what no other run uses; with --delete, deletes it.",
            "All rules must agree. Runs that go on or are pinned ('runflow pin') stay, and so does the newest run",
            "with results of each coordinate."
        })
final class RetainCommand implements Callable<Integer> {
    private final Shell shell;

    @Option(names = "--keep-newest", paramLabel = "N", description = "Keep so many runs of each coordinate.")
    private @Nullable Integer keepNewest;

    @Option(
            names = "--older-than",
            paramLabel = "AGE",
            description = "Keep runs that ended within this time: 90d, 36h, 15m.")
    private @Nullable String olderThan;

    @Option(names = "--delete", description = "Delete it; without this nothing is touched.")
    private boolean delete;

    @Option(names = "--files", description = "List every file and result, with the reason why it may go.")
    private boolean files;

    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @Option(names = "--json", description = "Print the facts as JSON.")
    private boolean json;

    RetainCommand(Shell shell) {
        this.shell = shell;
    }

    private record Facts(String rules, List<RunId> runs, long bytes, boolean deleted, List<Deletion> deletions) {}

    @Override
    public Integer call() {
        Retention rules = rules();
        RetentionPlan plan = RetentionPlan.of(delete ? workspace.atRest() : workspace.existing(), rules);
        List<Deletion> deletions = delete ? plan.apply() : plan.deletions();
        if (json) {
            shell.console().sayJson(new Facts(rules.toString(), plan.runs(), plan.bytes(), delete, deletions));
            return 0;
        }
        if (files) {
            deletions.forEach(deletion -> shell.console().say(deletion.path() + "  (" + deletion.reason() + ")"));
        } else {
            byRun(deletions).forEach((run, line) -> shell.console().say(line));
        }
        shell.console()
                .say(plan.runs().size() + " runs, " + deletions.size() + " files and results, "
                        + StoredBytes.text(plan.bytes()) + (delete ? " were deleted." : " could go."));
        if (!delete && !deletions.isEmpty()) {
            shell.console().say("Nothing was touched. Delete it with the same command and --delete");
        }
        return 0;
    }

    private Retention rules() {
        List<Retention> rules = new ArrayList<>();
        if (keepNewest != null) {
            if (keepNewest < 1) {
                throw new UsageException("--keep-newest needs a number of runs, 1 or more, not " + keepNewest + ".");
            }
            rules.add(Retention.keepNewest(keepNewest));
        }
        if (olderThan != null) {
            rules.add(Retention.olderThan(Age.parse("--older-than", olderThan)));
        }
        return rules.stream()
                .reduce(Retention::and)
                .orElseThrow(() -> new UsageException(
                        "Without a rule everything stays. Give --keep-newest N, --older-than AGE, or both."));
    }

    private static Map<String, String> byRun(List<Deletion> deletions) {
        Map<String, List<Deletion>> runs = deletions.stream()
                .filter(deletion -> deletion.kind() == Deletion.Kind.RUN)
                .collect(Collectors.groupingBy(
                        deletion -> deletion.path().split("/", 3)[1], TreeMap::new, Collectors.toList()));
        Map<String, String> lines = new TreeMap<>();
        runs.forEach((run, ofRun) -> lines.put(
                run,
                run + "  " + ofRun.size() + " files, "
                        + StoredBytes.text(
                                ofRun.stream().mapToLong(Deletion::bytes).sum()) + "  ("
                        + ofRun.get(0).reason() + ")"));
        return lines;
    }
}
