package org.runflow.docs.shell;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.runflow.Document;
import org.runflow.Run;
import org.runflow.io.Workspace;
import org.runflow.run.StageReport;
import org.runflow.variant.Study;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Renders reports of a stored run. */
@Command(
        name = "report",
        description =
                "Renders any report of any stored run. One report goes to the output, several go to a folder: --to.")
final class ReportCommand implements Callable<Integer> {
    private final Shell shell;

    @Parameters(
            arity = "0..*",
            paramLabel = "REPORT",
            description = {
                "Such as Density.md or reports/Flow.csv of each day, index.html of all days,",
                "account.md of what the run did, study.md of a study (default: what the run writes itself).",
                "See --list."
            })
    private List<String> names = List.of();

    @Option(names = "--run", paramLabel = "RUN", description = RunOption.HELP + " (default: ${DEFAULT-VALUE}).")
    private String run = "latest";

    @Option(
            names = "--compare",
            paramLabel = "RUN",
            description = "Add a tab to index.html: what changed since this run, named likewise.")
    private Optional<String> comparedWith = Optional.empty();

    @Option(names = "--day", paramLabel = "DAY", description = "Only of this day (default: of every day of the run).")
    private Optional<String> day = Optional.empty();

    @Option(names = "--to", paramLabel = "DIR", description = "Write files there: <day>/<report>, index.html.")
    private Optional<Path> folder = Optional.empty();

    @Option(names = "--list", description = "List the reports there are.")
    private boolean list;

    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @Option(names = "--json", description = "Print the facts as JSON: the list, or the files written.")
    private boolean json;

    ReportCommand(Shell shell) {
        this.shell = shell;
    }

    private record Written(String day, String report, String file, int bytes) {}

    @Override
    public Integer call() {
        if (list) {
            list(Rendering.names());
            return 0;
        }
        Workspace results = workspace.existing();
        Run stored = RunOption.open(results, run);
        Optional<Run> before = comparedWith.map(other -> RunOption.open(results, other));
        List<String> days = days(stored);
        List<Rendering> wanted = wanted(stored, days);
        if (folder.isPresent()) {
            List<Written> written = new ArrayList<>();
            for (Rendering each : wanted) {
                each.render(stored, days, before)
                        .forEach((name, document) -> written.add(write(each, name, document, folder.get())));
            }
            tell(written);
        } else {
            print(wanted, stored, before);
        }
        return 0;
    }

    private void list(List<String> reports) {
        if (json) {
            shell.console().sayJson(reports);
        } else {
            reports.forEach(shell.console()::say);
        }
    }

    private List<String> days(Run stored) {
        List<String> days = daysOf(stored);
        if (day.isPresent() && !days.contains(day.get())) {
            throw new UsageException("Run " + stored.id() + " has the days " + days + ", not '" + day.get() + "'.");
        }
        return day.map(List::of).orElse(days);
    }

    private List<Rendering> wanted(Run stored, List<String> days) {
        List<String> reports = reports(stored);
        if (comparedWith.isPresent() && (day.isPresent() || !reports.contains(Rendering.PAGE))) {
            throw new UsageException("--compare belongs to " + Rendering.PAGE
                    + ", which shows all days: name that report or none, and no --day.");
        }
        if (days.isEmpty() && reports.stream().anyMatch(Rendering::showsDays)) {
            throw Rendering.withoutDays(stored.id());
        }
        return reports.stream()
                .flatMap(report -> Rendering.of(report, days).stream())
                .toList();
    }

    /** What the run has written itself, when nothing is named: the page of all days not for one day. */
    private List<String> reports(Run stored) {
        if (!names.isEmpty()) {
            return names.stream().map(Rendering::nameOf).toList();
        }
        if (stored.find(Study.RESULTS).isPresent()) {
            return Rendering.namesOfAStudy();
        }
        if (comparedWith.isPresent()) {
            return List.of(Rendering.PAGE);
        }
        List<String> all = new ArrayList<>(Rendering.namesOfADay());
        if (day.isEmpty()) {
            all.add(0, Rendering.PAGE);
        }
        return all;
    }

    /** Stages over all days have no scope. */
    private static List<String> daysOf(Run stored) {
        return stored.report().stages().stream()
                .map(StageReport::scope)
                .filter(scope -> !scope.isEmpty())
                .distinct()
                .toList();
    }

    private void print(List<Rendering> wanted, Run stored, Optional<Run> before) {
        if (wanted.size() != 1) {
            List<String> days = daysOf(stored);
            String oneDay = days.isEmpty() ? "" : " and one --day of " + days;
            throw new UsageException(wanted.size() + " reports do not fit one output. Name one report" + oneDay
                    + ", or say --to <folder>.");
        }
        Map<String, Document> documents = wanted.get(0).render(stored, days(stored), before);
        if (documents.size() != 1
                || !documents.values().iterator().next().mediaType().startsWith("text/")) {
            throw new UsageException(wanted.get(0).report() + " is no single text. Say --to <folder>.");
        }
        shell.console().sayAsIs(new String(documents.values().iterator().next().bytes(), StandardCharsets.UTF_8));
    }

    private static Written write(Rendering wanted, String name, Document document, Path folder) {
        Path file =
                Arrays.stream(name.split("/", -1)).reduce(folder.resolve(wanted.day()), Path::resolve, Path::resolve);
        Output.write(file, document);
        return new Written(wanted.day(), wanted.report(), file.toString(), document.length());
    }

    private void tell(List<Written> files) {
        if (json) {
            shell.console().sayJson(files);
        } else {
            files.forEach(each -> shell.console().say(each.file()));
        }
    }
}
