package org.runflow.docs.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.runflow.Document;
import org.runflow.Run;
import org.runflow.report.Report;
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

    private record Wanted(String day, Report report) {}

    @Override
    public Integer call() {
        if (list) {
            list(ReportSet.standard().reports());
            return 0;
        }
        Run stored = RunOption.open(workspace.existing(), run);
        List<Wanted> wanted = wanted(stored);
        if (folder.isPresent()) {
            tell(wanted.stream()
                    .map(each -> write(each, each.report().render(stored, each.day()), folder.get()))
                    .toList());
        } else if (wanted.size() == 1) {
            Wanted only = wanted.get(0);
            print(only.report().render(stored, only.day()));
        } else {
            throw new UsageException(wanted.size() + " reports do not fit one output. Name one report and one --day of "
                    + daysOf(stored) + ", or say --to <folder>.");
        }
        return 0;
    }

    private void list(List<Report> reports) {
        if (json) {
            shell.console().sayJson(reports.stream().map(Report::name).toList());
        } else {
            reports.forEach(report -> shell.console().say(report.name()));
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

    private List<Report> reports() {
        List<Report> all = ReportSet.standard().reports();
        if (names.isEmpty()) {
            return all;
        }
        List<Report> chosen = new ArrayList<>();
        for (String name : names) {
            chosen.add(all.stream()
                    .filter(report ->
                            report.name().equals(name) || report.name().endsWith("/" + name))
                    .findFirst()
                    .orElseThrow(() -> new UsageException("There is no report '" + name + "'. There are: "
                            + all.stream().map(Report::name).toList())));
        }
        return chosen;
    }

    private static List<String> daysOf(Run stored) {
        return stored.report().stages().stream()
                .map(StageReport::scope)
                .distinct()
                .toList();
    }

    private void print(Document document) {
        if (!document.mediaType().startsWith("text/")) {
            throw new UsageException(
                    "A document of " + document.mediaType() + " does not fit a terminal. Say --to <folder>.");
        }
        shell.console().sayAsIs(new String(document.bytes(), StandardCharsets.UTF_8));
    }

    private static Written write(Wanted wanted, Document document, Path folder) {
        Path file = Arrays.stream(wanted.report().name().split("/", -1))
                .reduce(folder.resolve(wanted.day()), Path::resolve, Path::resolve);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, document.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write '" + file + "'", e);
        }
        return new Written(wanted.day(), wanted.report().name(), file.toString(), document.length());
    }

    private void tell(List<Written> files) {
        if (json) {
            shell.console().sayJson(files);
        } else {
            files.forEach(each -> shell.console().say(each.file()));
        }
    }
}
