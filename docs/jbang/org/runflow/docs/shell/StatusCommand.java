package org.runflow.docs.shell;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.runflow.catalog.RunEntry;
import org.runflow.catalog.RunQuery;
import org.runflow.io.Workspace;
import org.runflow.run.ItemsReport;
import org.runflow.run.RunReport;
import org.runflow.run.Timeline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the runs of a workspace, or shows one of them. */
@Command(name = "status", description = "Lists the runs of a workspace, newest first, or shows one run in detail.")
final class StatusCommand implements Callable<Integer> {
    private final Shell shell;

    @Parameters(arity = "0..1", paramLabel = "RUN", description = RunOption.HELP + ".")
    private Optional<String> run = Optional.empty();

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "How many runs to list, 1 to 10000 (default: ${DEFAULT-VALUE}).")
    private int limit = 20;

    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @Option(names = "--json", description = "Print the facts as JSON.")
    private boolean json;

    StatusCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        if (limit < 1 || limit > 10_000) {
            throw new UsageException("--limit needs a number from 1 to 10000, not " + limit + ".");
        }
        Workspace results = workspace.existing();
        if (run.isPresent()) {
            show(results, RunOption.find(results, run.get()));
        } else {
            list(results.catalog().query(RunQuery.all().limit(limit)).runs());
        }
        return 0;
    }

    private void list(List<RunEntry> runs) {
        if (json) {
            shell.console().sayJson(runs);
        } else if (runs.isEmpty()) {
            shell.console().say("There are no runs yet. Make one with: runflow analyse <race folder>");
        } else {
            runs.forEach(each -> shell.console().say(line(each)));
        }
    }

    private static String line(RunEntry run) {
        return String.format(
                Locale.ROOT,
                "%s  %-9s  %s  %8s  %s",
                run.id(),
                run.state().name().toLowerCase(Locale.ROOT),
                run.createdAt().truncatedTo(ChronoUnit.SECONDS),
                took(run).map(StatusCommand::seconds).orElse("-"),
                run.attributes().getOrDefault("name", run.coordinate().toString()) + " ("
                        + run.attributes().getOrDefault("days", run.pipeline()) + ")");
    }

    private static Optional<Duration> took(RunEntry run) {
        return run.startedAt().flatMap(start -> run.endedAt().map(end -> Duration.between(start, end)));
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }

    private void show(Workspace results, RunEntry entry) {
        Optional<RunReport> report = results.catalog().findReport(entry.id());
        if (json) {
            shell.console().sayJson(report.<Object>map(found -> found).orElse(entry));
            return;
        }
        shell.console().say(line(entry));
        entry.parent().ifPresent(parent -> shell.console().say("parent: " + parent));
        report.ifPresent(this::show);
        shell.console().say("folder: " + results.folderOf(entry.id()));
    }

    private void show(RunReport report) {
        report.outcome()
                .ifPresent(outcome -> shell.console()
                        .say("outcome: " + outcome.name().toLowerCase(Locale.ROOT) + ", exit code "
                                + outcome.exitCode()));
        shell.console().say(Timeline.of(report).stripTrailing());
        report.stages()
                .forEach(stage -> stage.items()
                        .ifPresent(items -> shell.console().say("items: " + stage.path() + ": " + items.toText())));
        report.failure().ifPresent(failure -> shell.console().say("failed: " + FailureText.of(failure)));
        report.stages()
                .forEach(stage -> stage.items().map(ItemsReport::failures).stream()
                        .flatMap(List::stream)
                        .forEach(item -> shell.console()
                                .say("failed: " + stage.path() + ", item " + item.name() + ": "
                                        + FailureText.of(item.failure()))));
        report.stages()
                .forEach(stage -> stage.failure()
                        .ifPresent(failure ->
                                shell.console().say("failed: " + stage.path() + ": " + FailureText.of(failure))));
    }
}
