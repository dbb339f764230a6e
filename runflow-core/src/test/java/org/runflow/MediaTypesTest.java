package org.runflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MediaTypesTest {
    /** What is checked by hand, said in one line. */
    private static final Pattern WANTED = Pattern.compile("[\\w.+-]+/[\\w.+-]+(;.*)?");

    private static final String LETTERS = "aZ9_.+-//;; =\n\r\u0085\u2028é\"";

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "text/csv;charset=utf-8", "application/geo+json", "x/y;"})
    void knowsMediaTypes(String text) {
        assertThat(MediaTypes.isOne(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "text", "text/", "/csv", "text/csv ", "a/b/c", "te xt/csv", "text/csv;a\nb"})
    void refusesOthers(String text) {
        assertThat(MediaTypes.isOne(text)).isFalse();
    }

    @Test
    void saysTheSameAsThePatternOfAnyText() {
        Random random = new Random(14);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(8); n > 0; n--) {
                text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
            assertThat(MediaTypes.isOne(text.toString()))
                    .as(text.toString())
                    .isEqualTo(WANTED.matcher(text).matches());
        }
    }
}
