package org.runflow.docs.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.runflow.Document;
import org.runflow.Run;
import org.runflow.report.ReportSet;
import org.runflow.run.StageReport;
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
            description = "Such as Density.md or reports/Flow.csv (default: all). See --list.")
    private List<String> names = List.of();

    @Option(names = "--run", paramLabel = "RUN", description = RunOption.HELP + " (default: ${DEFAULT-VALUE}).")
    private String run = "latest";

    @Option(names = "--day", paramLabel = "DAY", description = "Only of this day (default: of every day of the run).")
    private Optional<String> day = Optional.empty();

    @Option(names = "--to", paramLabel = "DIR", description = "Write files there: <day>/<report>.")
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

    private record Wanted(String day, String report) {
        /** A report may be a folder of documents. */
        Map<String, Document> render(Run stored) {
            ReportSet only = ReportSet.standard();
            for (String other : all()) {
                only = other.equals(report) ? only : only.without(other);
            }
            return only.render(stored, day).byName();
        }
    }

    @Override
    public Integer call() {
        if (list) {
            list(all());
            return 0;
        }
        Run stored = RunOption.open(workspace.existing(), run);
        List<Wanted> wanted = wanted(stored);
        if (folder.isPresent()) {
            List<Written> written = new ArrayList<>();
            for (Wanted each : wanted) {
                each.render(stored).forEach((name, document) -> written.add(write(each, name, document, folder.get())));
            }
            tell(written);
        } else {
            print(wanted, stored);
        }
        return 0;
    }

    private static List<String> all() {
        return ReportSet.standard().reports().stream()
                .map(report -> report.name())
                .toList();
    }

    private void list(List<String> reports) {
        if (json) {
            shell.console().sayJson(reports);
        } else {
            reports.forEach(shell.console()::say);
        }
    }

    private List<Wanted> wanted(Run stored) {
        List<String> days = daysOf(stored);
        if (day.isPresent() && !days.contains(day.get())) {
            throw new UsageException("Run " + stored.id() + " has the days " + days + ", not '" + day.get() + "'.");
        }
        List<Wanted> wanted = new ArrayList<>();
        for (String each : day.map(List::of).orElse(days)) {
            reports().forEach(report -> wanted.add(new Wanted(each, report)));
        }
        return wanted;
    }

    private List<String> reports() {
        if (names.isEmpty()) {
            return all();
        }
        List<String> chosen = new ArrayList<>();
        for (String name : names) {
            chosen.add(all().stream()
                    .filter(report -> report.equals(name) || report.endsWith("/" + name))
                    .findFirst()
                    .orElseThrow(() -> new UsageException("There is no report '" + name + "'. There are: " + all())));
        }
        return chosen;
    }

    /** Stages over all days have no scope. */
    private static List<String> daysOf(Run stored) {
        return stored.report().stages().stream()
                .map(StageReport::scope)
                .filter(scope -> !scope.isEmpty())
                .distinct()
                .toList();
    }

    private void print(List<Wanted> wanted, Run stored) {
        if (wanted.size() != 1) {
            throw new UsageException(wanted.size() + " reports do not fit one output. Name one report and one --day of "
                    + daysOf(stored) + ", or say --to <folder>.");
        }
        Map<String, Document> documents = wanted.get(0).render(stored);
        if (documents.size() != 1
                || !documents.values().iterator().next().mediaType().startsWith("text/")) {
            throw new UsageException(wanted.get(0).report() + " is no single text. Say --to <folder>.");
        }
        shell.console().sayAsIs(new String(documents.values().iterator().next().bytes(), StandardCharsets.UTF_8));
    }

    private static Written write(Wanted wanted, String name, Document document, Path folder) {
        Path file =
                Arrays.stream(name.split("/", -1)).reduce(folder.resolve(wanted.day()), Path::resolve, Path::resolve);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, document.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write '" + file + "'", e);
        }
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
