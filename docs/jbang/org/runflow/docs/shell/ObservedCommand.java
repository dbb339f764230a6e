package org.runflow.docs.shell;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.runflow.Document;
import org.runflow.io.recording.RecordingFiles;
import org.runflow.race.model.Location;
import org.runflow.race.model.Race;
import org.runflow.race.model.RaceDay;
import org.runflow.race.observed.ArrivalComparison;
import org.runflow.race.observed.ObservedArrivals;
import org.runflow.recording.Passages;
import org.runflow.report.race.observed.ArrivalsReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares what sensors have recorded at a location with what is planned there. */
@Command(
        name = "observed",
        description = {
            "Compares the passages that sensors have recorded at a location with the arrivals planned there.",
            "Counts only while a recording runs; each track is somebody who comes by."
        },
        footer = {"", "Example: runflow observed my-race --day sun --location 12 recordings/bridge --html bridge.html"})
final class ObservedCommand implements Callable<Integer> {
    private final Shell shell;

    @Mixin
    private RaceOption race = new RaceOption();

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "RECORDING",
            description = "Folders of recordings: frames.csv and tracks.csv, or recording.json. Their times must not"
                    + " overlap.")
    private List<Path> recordings = List.of();

    @Option(names = "--day", required = true, paramLabel = "DAY", description = "Name of a day.")
    private String day = "";

    @Option(names = "--location", required = true, paramLabel = "ID", description = "Location where the sensor stood.")
    private String location = "";

    @Option(
            names = "--shift",
            paramLabel = "SPAN",
            description = "What the clock of the sensor lacked, such as 12s, or -3h where it was ahead.")
    private Optional<String> shift = Optional.empty();

    @Option(names = "--markdown", paramLabel = "FILE", description = "Also write a report, Markdown.")
    private Optional<Path> markdown = Optional.empty();

    @Option(names = "--html", paramLabel = "FILE", description = "Also write a page for a browser.")
    private Optional<Path> html = Optional.empty();

    @Option(names = "--json", description = "Print the facts as JSON.")
    private boolean json;

    ObservedCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        RaceDay planned = day(race.open(shell.console()).race());
        ArrivalComparison compared = compared(planned);
        ArrivalsReport report = ArrivalsReport.of(compared);
        markdown.ifPresent(file -> Output.write(file, Document.text("text/markdown", report.markdown())));
        html.ifPresent(file -> Output.write(file, report.page()));
        if (json) {
            shell.console().sayJson(compared);
        } else {
            shell.console().say(report.markdown().stripTrailing());
        }
        return 0;
    }

    private RaceDay day(Race opened) {
        if (!opened.dayNames().contains(day)) {
            throw new UsageException("The race has no day '" + day + "'; it has " + opened.dayNames() + ".");
        }
        RaceDay found = opened.day(day);
        if (found.locations().find(location).isEmpty()) {
            throw new UsageException("Day '" + day + "' has no location '" + location + "'; it has "
                    + found.locations().stream().map(Location::id).toList() + ".");
        }
        return found;
    }

    private ArrivalComparison compared(RaceDay planned) {
        List<Passages> read = new ArrayList<>();
        recordings.forEach(folder -> read.add(passages(folder)));
        try {
            ObservedArrivals observed = ObservedArrivals.none();
            for (Passages of : read) {
                if (of.from().isPresent() && of.until().isPresent()) {
                    observed = observed.and(of.from().get(), of.until().get(), of.instants());
                }
            }
            return ArrivalComparison.of(planned, location, observed.shifted(shift()));
        } catch (IllegalArgumentException e) {
            throw new UsageException(
                    "These recordings cannot be compared with day '" + day + "': " + e.getMessage() + ".");
        }
    }

    private static Passages passages(Path folder) {
        try {
            return Passages.of(RecordingFiles.read(folder));
        } catch (IllegalArgumentException e) {
            throw new UsageException("The recording '" + folder + "' cannot be used: " + e.getMessage() + ".");
        }
    }

    private Duration shift() {
        try {
            return shift.map(MoveOption::span).orElse(Duration.ZERO);
        } catch (DateTimeException e) {
            throw new UsageException("--shift '" + shift.orElse("") + "' is no span of time such as 12s or -3h.");
        }
    }
}
