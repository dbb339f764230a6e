package org.runflow.report.race.page;

import static org.runflow.race.RaceDayPipeline.DENSITY;

import java.util.List;
import org.runflow.race.model.Note;
import org.runflow.report.race.day.DataNotes;
import org.runflow.report.race.day.PageDay;
import org.runflow.report.write.Html;

/** What a reader should know about the data, warnings first. */
final class NotesSection {
    private NotesSection() {}

    static void write(PageDay day, Html out) {
        List<Note> notes = day.get(DENSITY).notes();
        day.section(out, "notes", "Notes on the data");
        if (notes.isEmpty()) {
            out.element("p", "None.");
        }
        DataNotes.warningsFirst(notes).stream().limit(PageDay.MAX_ROWS).forEach(note -> DataNotes.write(note, out));
        if (notes.size() > PageDay.MAX_ROWS) {
            out.element("p", "Only the first " + PageDay.MAX_ROWS + " are shown; reports/Density.md has all of them.");
        }
        out.close();
    }
}
