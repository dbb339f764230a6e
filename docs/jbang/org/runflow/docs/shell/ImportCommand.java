package org.runflow.docs.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.runflow.io.race.exchange.ImportedResults;
import org.runflow.io.race.exchange.Meaning;
import org.runflow.io.race.exchange.ResultsImport;
import org.runflow.io.race.exchange.UnderstoodColumn;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads results or a start list of a timing program into a race folder. */
@Command(
        name = "import",
        description = {
            "Reads results or a start list as timing programs write them, and says what it understood.",
            "With --into it writes runners, splits and the map it used; without, it only shows.",
            "With --gpx and --date the folder becomes a race that runs."
        },
        footer = {"", "Example: runflow import results.csv --event half --gun 08:30 --distance 21.1 --into my-race"})
final class ImportCommand implements Callable<Integer> {
    private static final int WIDEST = 24;

    private final Shell shell;

    @Parameters(paramLabel = "RESULTS", description = "A CSV file: a row per runner, or a row per time of a runner.")
    private Path results = Path.of("");

    @Option(names = "--event", paramLabel = "EVENT", description = "The event it is read for.")
    private Optional<String> event = Optional.empty();

    @Option(
            names = "--gun",
            paramLabel = "CLOCK",
            description = "Its gun, such as 08:30 (default: that of the folder's analysis.json).")
    private Optional<String> gun = Optional.empty();

    @Option(
            names = "--distance",
            paramLabel = "KM",
            description = "Its distance (default: that of the folder's analysis.json).")
    private Optional<Double> distance = Optional.empty();

    @Option(names = "--map", paramLabel = "FILE", description = "A JSON file that corrects what is understood.")
    private Optional<Path> map = Optional.empty();

    @Option(names = "--into", paramLabel = "FOLDER", description = "The race folder to write into.")
    private Optional<Path> into = Optional.empty();

    @Mixin
    private ImportedFolder race = new ImportedFolder();

    @Option(names = "--write", description = "Write; --into alone does so, too.")
    private boolean write;

    @Option(names = "--replace", description = "Replace runners and splits that are there.")
    private boolean replace;

    ImportCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        if (into.isEmpty() && (write || replace)) {
            throw new UsageException("--write and --replace need --into FOLDER.");
        }
        race.check(into, replace);
        ImportedResults understood = reading().read();
        Console console = shell.console();
        console.say(text(understood));
        understood.notes().forEach(console::say);
        if (into.isEmpty()) {
            console.say("Nothing was written; say --into FOLDER to write " + understood.runners()
                    + " runners. What is wrong can be corrected with --map.");
            return 0;
        }
        race.requireStart(understood);
        List<Path> written = understood.writeTo(into.get(), replace);
        if (race.track().isPresent()) {
            race.make(understood, into.get(), written);
        }
        console.say("Written: "
                + String.join(", ", written.stream().map(Path::toString).toList()));
        if (race.track().isPresent()) {
            console.say("A race folder of results and track; what is assumed: "
                    + into.get().resolve("README.md"));
        }
        console.say(
                Files.exists(into.get().resolve("analysis.json"))
                        ? "Next: runflow analyse " + into.get()
                        : "Next: runflow init NEW_FOLDER --date … --gpx TRACK=" + understood.event()
                                + "@START --runners " + understood.event() + "=" + written.get(0));
        return 0;
    }

    private ResultsImport reading() {
        ResultsImport reading = ResultsImport.of(results);
        reading = event.map(reading::event).orElse(reading);
        reading = gun.map(reading::gun).orElse(reading);
        reading = race.track().map(reading::alongTrack).orElse(reading);
        reading = distance.map(reading::distanceKm).orElse(reading);
        reading = map.map(reading::map).orElse(reading);
        return into.map(reading::forRace).orElse(reading);
    }

    private String text(ImportedResults understood) {
        StringBuilder text = new StringBuilder(
                understood.event() + ": " + understood.runners() + " runners from '" + results + "'\n\n");
        text.append(String.format(Locale.ROOT, "%-24s %-20s %6s  %s%n", "column", "is", "rows", "such as"));
        for (UnderstoodColumn column : understood.columns()) {
            if (column.meaning() != Meaning.IGNORED) {
                String meaning =
                        column.meaning().word() + (column.detail().isEmpty() ? "" : " (" + column.detail() + ")");
                text.append(String.format(
                        Locale.ROOT,
                        "%-24s %-20s %6d  %s%n",
                        shortened(column.column()),
                        meaning,
                        column.filled(),
                        String.join(" | ", column.samples())));
            }
        }
        List<String> ignored = understood.columns().stream()
                .filter(column ->
                        column.meaning() == Meaning.IGNORED && !column.column().isEmpty())
                .map(column -> shortened(column.column()))
                .toList();
        return text + (ignored.isEmpty() ? "" : "Not read, and written nowhere: " + String.join(", ", ignored) + "\n");
    }

    private static String shortened(String header) {
        return header.length() <= WIDEST ? header : header.substring(0, WIDEST - 1) + "…";
    }
}
