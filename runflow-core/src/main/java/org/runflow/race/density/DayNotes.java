package org.runflow.race.density;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.runflow.race.model.Note;
import org.runflow.race.model.RaceDay;
import org.runflow.race.model.RaceEvent;

/** Notes on the data of a day: coverage of the courses, empty fields, runners beyond the time limit. */
final class DayNotes {
    private DayNotes() {}

    static List<Note> of(RaceDay day) {
        List<Note> notes = new ArrayList<>();
        for (RaceEvent event : day.events()) {
            notes.addAll(event.courseNotes(day.segments()));
            addBeyondLimit(event, notes);
        }
        return notes;
    }

    private static void addBeyondLimit(RaceEvent event, List<Note> notes) {
        if (event.limitMinutes().isEmpty()) {
            return;
        }
        long limitMillis = event.gunMillis() + 60_000L * event.limitMinutes().getAsInt();
        long beyond = Arrays.stream(event.trajectories().arrivalMillis(event.certifiedKm()))
                .filter(finish -> finish > limitMillis)
                .count();
        if (beyond > 0) {
            notes.add(Note.info(beyond + " of " + event.field().size() + " runners of '" + event.name()
                    + "' finish after the time limit of " + event.limitMinutes().getAsInt() + " minutes."));
        }
    }
}
