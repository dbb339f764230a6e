package org.runflow.io.race.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MarkupLimitReaderTest {
    private static final String SIGNS = "<>!-[]?a";

    @Test
    void refusesTheSameTextsHoweverManySignsAreReadAtOnce() throws IOException {
        Random random = new Random(13);
        String half = "a".repeat(MarkupLimitReader.MAX_PIECE_LENGTH / 2 + 1);
        int refused = 0;
        for (int i = 0; i < 12; i++) {
            StringBuilder text = new StringBuilder();
            for (int sign = random.nextInt(20); sign >= 0; sign--) {
                text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
            }
            text.append(half).append('<').append(half);
            boolean atOnce = isRefused(text.toString(), text.length());
            assertThat(isRefused(text.toString(), 1)).as(text.substring(0, 20)).isEqualTo(atOnce);
            assertThat(isRefused(text.toString(), 7)).as(text.substring(0, 20)).isEqualTo(atOnce);
            refused += atOnce ? 1 : 0;
        }
        assertThat(refused).isBetween(1, 11);
    }

    private static boolean isRefused(String text, int atOnce) throws IOException {
        char[] target = new char[atOnce];
        try (MarkupLimitReader reader = new MarkupLimitReader(new StringReader(text))) {
            while (reader.read(target, 0, atOnce) >= 0) {
                // only whether it ends
            }
            return false;
        } catch (MarkupLimitReader.TooBigException e) {
            return true;
        }
    }
}
