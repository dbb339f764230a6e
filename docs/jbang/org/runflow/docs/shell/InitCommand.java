package org.runflow.docs.shell;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.runflow.io.race.RaceFolder;
import org.runflow.io.race.exchange.RaceDraft;
import org.runflow.race.model.EventFacts;
import org.runflow.race.model.Note;
import org.runflow.race.model.Race;
import org.runflow.race.model.RaceClock;
import org.runflow.race.model.RaceDay;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a race folder from tracks. */
@Command(
        name = "init",
        description = {
            "Makes a complete race folder from tracks. Never writes over a file.",
            "Roads become segments and flow rows, waypoints locations, and a field is expected. Its README.md says what is assumed."
        },
        footer = {"", "Example: runflow init my-race --date 2027-05-09 --gpx half.gpx=half@08:30 --runners half=1500"})
final class InitCommand implements Callable<Integer> {
    private final Shell shell;

    @Parameters(paramLabel = "FOLDER", description = "The race folder to make.")
    private Path folder = Path.of("");

    @Mixin
    private DraftOptions events = new DraftOptions();

    @Option(names = "--zone", paramLabel = "ZONE", description = "Zone of the clocks (default: that of this computer).")
    private Optional<String> zone = Optional.empty();

    @Option(names = "--name", paramLabel = "NAME", description = "Name of the race (default: that of the folder).")
    private String raceName = "";

    @Option(names = "--width", paramLabel = "M", description = "Width of every road in metres (default: 5).")
    private Optional<Double> width = Optional.empty();

    InitCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        RaceDraft draft = RaceDraft.fromTracks(events.events()).named(raceName);
        RaceDraft zoned = zone.isPresent() ? draft.zone(zone(zone.get())) : draft.assumingZone(ZoneId.systemDefault());
        RaceFolder made = (width.isPresent() ? zoned.widthM(width.get()) : zoned).writeTo(folder);
        Console console = shell.console();
        made.notes().stream()
                .filter(note -> note.level() == Note.Level.WARNING)
                .forEach(note -> console.warn("warning: " + note.text()));
        console.say(made.race().name() + ", a first draft in '" + folder + "':");
        for (String day : made.race().dayNames()) {
            console.say(text(made.race(), day));
        }
        console.say("What is assumed, and what to correct first: " + folder.resolve("README.md"));
        console.say("Next: runflow analyse " + folder);
        return 0;
    }

    private String text(Race race, String name) {
        RaceDay day = race.day(name);
        int locations = (int) race.locations().stream()
                .filter(location -> location.day().equals(name))
                .count();
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "  %s (%s, %s%s): %s, %s, %s",
                name,
                day.clock().date(),
                race.zone(),
                zone.isPresent() ? "" : ", assumed",
                Words.counted(day.segments().size(), "segment"),
                Words.counted(day.flowRows().size(), "flow row"),
                Words.counted(locations, "location")));
        day.events().forEach(event -> {
            EventFacts facts = EventFacts.of(event, day.clock());
            text.append(String.format(
                    Locale.ROOT,
                    "%n    %s at %s: %s km, %s",
                    facts.event(),
                    RaceClock.text(event.gunMillis()),
                    facts.courseKm(),
                    Words.counted(facts.runners(), "runner")));
        });
        return text.toString();
    }

    static ZoneId zone(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException e) {
            throw new UsageException("'" + id + "' is no time zone such as Europe/Lisbon.");
        }
    }
}
