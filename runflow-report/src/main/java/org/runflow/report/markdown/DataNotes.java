package org.runflow.report.markdown;

import java.util.List;
import org.runflow.race.Note;

/** What a reader should know about the data, warnings first. */
final class DataNotes {
    private DataNotes() {}

    static void write(List<Note> notes, Markdown out) {
        out.heading(2, "8 Notes on the data");
        if (notes.isEmpty()) {
            out.paragraph("None.");
        }
        out.bullets(notes.stream()
                .filter(note -> note.level() == Note.Level.WARNING)
                .map(note -> "**Warning**: " + Markdown.text(note.text()))
                .toList());
        out.bullets(notes.stream()
                .filter(note -> note.level() == Note.Level.INFO)
                .map(note -> Markdown.text(note.text()))
                .toList());
    }
}
