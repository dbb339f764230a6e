package org.runflow.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Bidi;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ForeignTextEveryCharacterTest {
    @Test
    void quickWayIsTheLongWayForEachCharacter() {
        assertThat(IntStream.rangeClosed(0, Character.MAX_VALUE)
                        .filter(c -> !Character.isSurrogate((char) c))
                        .mapToObj(c -> "a" + (char) c + "b" + (char) c)
                        .filter(text -> !ForeignText.isolated(text).equals(isolated(text))))
                .isEmpty();
    }

    /** Looks at every character for what it is. */
    private static String isolated(String text) {
        String line = text.replaceAll("[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]", "")
                .replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ")
                .strip();
        return Bidi.requiresBidi(line.toCharArray(), 0, line.length()) ? "\u2068" + line + "\u2069" : line;
    }
}
