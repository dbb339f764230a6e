package org.runflow.report.race.day;

import java.util.Comparator;
import java.util.List;
import org.runflow.race.model.Note;
import org.runflow.report.sheet.Markdown;
import org.runflow.report.write.Html;

/** What a reader should know about the data, warnings first. */
public final class DataNotes {
    private DataNotes() {}

    /** Puts warnings first; notes of one level stay in their order. */
    public static List<Note> warningsFirst(List<Note> notes) {
        return notes.stream()
                .sorted(Comparator.comparing(Note::level).reversed())
                .toList();
    }

    /** Counts the warnings. */
    public static long warnings(List<Note> notes) {
        return notes.stream().filter(DataNotes::isWarning).count();
    }

    /** Adds the notes as a list, warnings first, if there are any. */
    public static void write(List<Note> notes, Markdown out) {
        out.bullets(warningsFirst(notes).stream().map(DataNotes::text).toList());
    }

    /** Adds a note as a paragraph. */
    public static void write(Note note, Html out) {
        out.open("p", "class", "note");
        if (isWarning(note)) {
            out.element("strong", "Warning: ");
        }
        out.text(note.text()).close();
    }

    /** Writes a note as Markdown on one line. */
    public static String text(Note note) {
        return (isWarning(note) ? "**Warning**: " : "") + Markdown.text(note.text());
    }

    /** Tells whether a note makes numbers mean something else than expected. */
    public static boolean isWarning(Note note) {
        return note.level() == Note.Level.WARNING;
    }
}
