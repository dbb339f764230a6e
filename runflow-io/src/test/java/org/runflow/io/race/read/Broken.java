package org.runflow.io.race.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/** One way to spoil the good folder and all problems that follow. */
record Broken(String name, UnaryOperator<RaceFiles> spoil, List<String> problems) {
    static Broken folder(String name, UnaryOperator<RaceFiles> spoil, String... problems) {
        return new Broken(name, spoil, List.of(problems));
    }

    /** A folder in which one piece of one file is replaced. */
    static Broken edit(String file, String piece, String replacement, String... problems) {
        return folder(piece + " -> " + replacement, files -> files.edit(file, piece, replacement), problems);
    }

    void check(Path folder) {
        assertThat(spoil.apply(RaceFiles.goodIn(folder)).problems()).containsExactlyElementsOf(problems);
    }

    @Override
    public String toString() {
        return name;
    }
}
