package org.runflow.docs.shell;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.runflow.error.InputProblem;
import org.runflow.error.InvalidInputException;
import org.runflow.io.race.RaceFolder;
import org.runflow.race.model.Note;
import org.runflow.race.model.Race;
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
    private final Shell shell;

    @Mixin
    private RaceOption race = new RaceOption();

    @Option(names = "--json", description = "Print the facts as JSON.")
    private boolean json;

    ValidateCommand(Shell shell) {
        this.shell = shell;
    }

    private record Verdict(boolean valid, String race, List<Day> days, List<Note> notes, List<InputProblem> problems) {}

    private record Day(String day, LocalDate date, List<String> events, int runners, int segments) {}

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
            shell.console().sayJson(new Verdict(false, "", List.of(), List.of(), e.problems()));
            return Outcome.ERROR.exitCode();
        }
    }

    private void print(RaceFolder folder) {
        Race checked = folder.race();
        List<Note> notes = Stream.concat(folder.notes().stream(), folder.roadNotes().stream())
                .toList();
        List<Day> days = checked.dayNames().stream()
                .map(name -> day(name, checked.day(name)))
                .toList();
        if (json) {
            shell.console().sayJson(new Verdict(true, checked.name(), days, notes, List.of()));
            return;
        }
        shell.console().say(checked.name() + ": no problems");
        for (Day day : days) {
            shell.console()
                    .say(String.format(
                            Locale.ROOT,
                            "  %s (%s): %s; %d runners, %d segments",
                            day.day(),
                            day.date(),
                            String.join(", ", day.events()),
                            day.runners(),
                            day.segments()));
        }
        notes.forEach(
                note -> shell.console().say("  " + note.level().name().toLowerCase(Locale.ROOT) + ": " + note.text()));
    }

    private static Day day(String name, RaceDay day) {
        return new Day(
                name,
                day.clock().date(),
                day.eventNames(),
                day.runners(),
                day.segments().size());
    }
}
