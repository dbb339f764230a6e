package org.runflow.report.markdown;

import java.util.Comparator;
import java.util.List;
import org.runflow.race.model.Note;

/** What a reader should know about the data, warnings first. */
final class DataNotes {
    private DataNotes() {}

    static void write(List<Note> notes, Markdown out) {
        out.heading(2, "8 Notes on the data");
        if (notes.isEmpty()) {
            out.paragraph("None.");
        }
        list(notes, out);
    }

    /** Adds the notes, warnings first, if there are any. */
    static void list(List<Note> notes, Markdown out) {
        out.bullets(notes.stream()
                .sorted(Comparator.comparing(Note::level).reversed())
                .map(DataNotes::text)
                .toList());
    }

    static String text(Note note) {
        return (note.level() == Note.Level.WARNING ? "**Warning**: " : "") + Markdown.text(note.text());
    }
}
