package org.runflow.docs.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.runflow.Document;
import org.runflow.Engine;
import org.runflow.Run;
import org.runflow.io.race.RaceFolder;
import org.runflow.race.RaceAnalysis;
import org.runflow.race.model.Race;
import org.runflow.report.Report;
import org.runflow.report.race.DayExports;
import org.runflow.run.StageReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes results in the formats of other programs. */
@Command(
        name = "export",
        description = {
            "Writes the results of a day for calendars, maps, spreadsheets and paper.",
            "A race folder is analysed first, in memory; a run is taken from the workspace."
        },
        footer = {"", "Example: runflow export my-race --day sun --to ical,kml,gpx,xlsx,posts out"})
final class ExportCommand implements Callable<Integer> {
    private static final Map<String, Supplier<Report<Document>>> FORMATS = formats();

    private final Shell shell;

    @Parameters(index = "0", paramLabel = "RACE|RUN", description = "A race folder, or a run: " + RunOption.HELP + ".")
    private String source = "";

    @Parameters(index = "1", paramLabel = "DIR", description = "Where to write; files of these names are replaced.")
    private Path folder = Path.of("");

    @Option(names = "--day", paramLabel = "DAY", description = "Only of this day (default: of every day).")
    private List<String> wantedDays = List.of();

    @Option(
            names = "--to",
            split = ",",
            paramLabel = "FORMAT",
            description = "Any of ical, kml, gpx, xlsx, posts (default: all of them).")
    private List<String> wanted = List.copyOf(FORMATS.keySet());

    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    ExportCommand(Shell shell) {
        this.shell = shell;
    }

    private static Map<String, Supplier<Report<Document>>> formats() {
        Map<String, Supplier<Report<Document>>> formats = new LinkedHashMap<>();
        formats.put("ical", DayExports::calendar);
        formats.put("kml", DayExports::kml);
        formats.put("gpx", DayExports::gpx);
        formats.put("xlsx", DayExports::workbook);
        formats.put("posts", DayExports::posts);
        return formats;
    }

    @Override
    public Integer call() {
        List<Report<Document>> reports = new ArrayList<>();
        for (String format : wanted) {
            Supplier<Report<Document>> report = FORMATS.get(format);
            if (report == null) {
                throw new UsageException("'" + format + "' is no format; there are " + FORMATS.keySet() + ".");
            }
            reports.add(report.get());
        }
        Run run = run();
        for (String day : days(run)) {
            for (Report<Document> report : reports) {
                String name = report.name().substring(report.name().indexOf('/') + 1);
                Path file = folder.resolve(day).resolve(name);
                Output.write(file, report.render(run, day));
                shell.console().say(file.toString());
            }
        }
        return 0;
    }

    private Run run() {
        Path race = Path.of(source);
        if (!Files.isDirectory(race)) {
            return RunOption.open(workspace.existing(), source);
        }
        Race folderRace = RaceFolder.open(race).race();
        for (String day : wantedDays) {
            if (!folderRace.dayNames().contains(day)) {
                throw new UsageException("The race has the days " + folderRace.dayNames() + ", not '" + day + "'.");
            }
        }
        RaceAnalysis analysis = RaceAnalysis.of(folderRace);
        RaceAnalysis narrowed = wantedDays.isEmpty() ? analysis : analysis.only(wantedDays.toArray(String[]::new));
        return narrowed.run(Engine.inMemory()).orThrow();
    }

    private List<String> days(Run run) {
        List<String> days = run.report().stages().stream()
                .map(StageReport::scope)
                .filter(scope -> !scope.isEmpty())
                .distinct()
                .toList();
        if (days.isEmpty()) {
            throw Rendering.withoutDays(run.id());
        }
        for (String day : wantedDays) {
            if (!days.contains(day)) {
                throw new UsageException("Run " + run.id() + " has the days " + days + ", not '" + day + "'.");
            }
        }
        return wantedDays.isEmpty() ? days : wantedDays;
    }
}
