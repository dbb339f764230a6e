package org.runflow.report.html;

import java.util.Comparator;
import java.util.List;
import org.runflow.race.model.Note;

/** What a reader should know about the data, warnings first. */
final class NotesSection {
    private NotesSection() {}

    static void write(Day day, Html out) {
        List<Note> notes = day.results.density().notes();
        day.section(out, "notes", "Notes on the data");
        if (notes.isEmpty()) {
            out.element("p", "None.");
        }
        notes.stream()
                .sorted(Comparator.comparing(Note::level).reversed())
                .limit(Day.MAX_ROWS)
                .forEach(note -> note(note, out));
        if (notes.size() > Day.MAX_ROWS) {
            out.element("p", "Only the first " + Day.MAX_ROWS + " are shown; reports/Density.md has all of them.");
        }
        out.close();
    }

    static void note(Note note, Html out) {
        out.open("p", "class", "note");
        if (note.level() == Note.Level.WARNING) {
            out.element("strong", "Warning: ");
        }
        out.text(note.text()).close();
    }
}
