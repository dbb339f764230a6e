package org.runflow.io.race.check;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import org.runflow.race.model.Note;

/**
 * Something that a race may have wrong, in one line.
 *
 * @param kind what it is about
 * @param file the file it comes from
 * @param line its first line there, 0 when it is about the whole file
 * @param runners how many runners it concerns, {@link #ALL} for everybody the file tells of
 * @param text one sentence
 */
public record Warning(WarningKind kind, String file, int line, int runners, String text) {
    /** Everybody the file tells of. */
    public static final int ALL = -1;

    /**
     * Orders warnings by the runners they concern, most first, then kind, file and line.
     *
     * @param warnings any warnings
     * @param runnersOf how many runners a file tells of
     * @return notes that warn
     */
    public static List<Note> sorted(List<Warning> warnings, ToIntFunction<String> runnersOf) {
        return warnings.stream()
                .sorted(Comparator.comparingInt((Warning warning) ->
                                -(warning.runners == ALL ? runnersOf.applyAsInt(warning.file) : warning.runners))
                        .thenComparing(Warning::kind)
                        .thenComparing(Warning::file)
                        .thenComparingInt(Warning::line)
                        .thenComparing(Warning::text))
                .map(warning -> Note.warning(warning.text))
                .toList();
    }
}
