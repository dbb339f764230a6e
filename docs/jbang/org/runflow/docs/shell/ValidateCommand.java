package org.runflow.docs.shell;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.runflow.error.InputProblem;
import org.runflow.error.InvalidInputException;
import org.runflow.io.race.RaceFolder;
import org.runflow.race.model.EventFacts;
import org.runflow.race.model.Note;
import org.runflow.race.model.Participants;
import org.runflow.race.model.Race;
import org.runflow.race.model.RaceClock;
import org.runflow.race.model.RaceDay;
import org.runflow.run.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reads a race folder completely and says whether it can be analysed. */
@Command(
        name = "validate",
        description = "Reads a race folder completely and lists all problems of all files. Writes nothing.")
final class ValidateCommand implements Callable<Integer> {
    private static final long SECOND_MILLIS = 1000;

    private final Shell shell;

    @Mixin
    private RaceOption race = new RaceOption();

    @Option(names = "--json", description = "Print the facts as JSON.")
    private boolean json;

    ValidateCommand(Shell shell) {
        this.shell = shell;
    }

    private record Verdict(
            boolean valid,
            String race,
            List<Day> days,
            List<String> understood,
            List<Note> notes,
            List<InputProblem> problems) {}

    private record Day(
            String day,
            Optional<String> label,
            LocalDate date,
            List<String> events,
            int runners,
            int segments,
            List<EventFacts> eventFacts) {}

    @Override
    public Integer call() {
        try {
            RaceFolder folder = race.open();
            print(folder);
            return Outcome.SUCCESS.exitCode();
        } catch (InvalidInputException e) {
            if (!json) {
                throw e;
            }
            shell.console().sayJson(new Verdict(false, "", List.of(), List.of(), List.of(), e.problems()));
            return Outcome.ERROR.exitCode();
        }
    }

    private void print(RaceFolder folder) {
        Race checked = folder.race();
        List<Note> notes = Stream.concat(folder.notes().stream(), folder.roadNotes().stream())
                .sorted(Comparator.comparing(Note::level).reversed())
                .toList();
        List<Day> days =
                checked.dayNames().stream().map(name -> day(checked.day(name))).toList();
        if (json) {
            shell.console().sayJson(new Verdict(true, checked.name(), days, folder.understood(), notes, List.of()));
            return;
        }
        shell.console().say(checked.name() + ": no problems");
        for (Day day : days) {
            shell.console()
                    .say(String.format(
                            Locale.ROOT,
                            "  %s (%s): %s; %s, %s",
                            day.label().orElse(day.day()),
                            day.label().map(label -> day.day() + ", ").orElse("") + day.date(),
                            String.join(", ", day.events()),
                            Words.counted(day.runners(), "runner"),
                            Words.counted(day.segments(), "segment")));
            day.eventFacts().forEach(event -> shell.console().say("    " + line(event)));
        }
        shell.console().say("  read:");
        folder.understood().forEach(file -> shell.console().say("    " + file));
        notes.forEach(
                note -> shell.console().say("  " + note.level().name().toLowerCase(Locale.ROOT) + ": " + note.text()));
    }

    private static Day day(RaceDay day) {
        return new Day(
                day.name(),
                day.label(),
                day.clock().date(),
                day.eventNames(),
                day.runners(),
                day.segments().size(),
                day.events().stream()
                        .map(event -> EventFacts.of(event, day.clock()))
                        .toList());
    }

    private static String line(EventFacts event) {
        String track = event.trackKm()
                .map(km -> String.format(Locale.ROOT, "track %.2f km", km))
                .orElse("no track");
        String course = String.format(Locale.ROOT, "course %.2f km, %s", event.courseKm(), track);
        String runners = event.participants()
                .map(ValidateCommand::turnout)
                .orElseGet(() -> Words.counted(event.runners(), "runner"));
        return event.event() + ": "
                + event.times()
                        .map(times -> runners + ", start " + RaceClock.timeOfDay(times.firstStart())
                                + " to " + RaceClock.timeOfDay(times.lastStart()) + ", from line to finish "
                                + finish(times.fastest()) + " fastest, " + finish(times.median()) + " median, "
                                + finish(times.slowest()) + " slowest; ")
                        .orElse(event.runners() == 0 ? "no runners; " : runners + ", nobody to the end; ")
                + course;
    }

    private static String turnout(Participants who) {
        return who.entered() + " entered, " + who.notStarted() + " not started, " + who.started() + " started, "
                + who.stopped() + " stopped, " + who.finished() + " finished";
    }

    private static String finish(EventFacts.Finish finish) {
        return String.format(
                Locale.ROOT,
                "%s (%.2f min/km)",
                RaceClock.text(SECOND_MILLIS * Math.round(finish.millis() / (double) SECOND_MILLIS)),
                finish.paceMinPerKm());
    }
}
