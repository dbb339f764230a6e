package org.runflow.io.race.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SpellingTest {
    @Test
    void whatIsRefusedByLengthAndLettersIsTooFarOffIndeed() {
        Random random = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            String a = text(random);
            String b = random.nextBoolean() ? text(random) : changed(random, changed(random, a));
            int accepted = random.nextInt(4) - 1;
            assertThat(Spelling.isWithin(accepted, a, b))
                    .as("%s and %s within %d", a, b, accepted)
                    .isEqualTo(Spelling.distance(a, b) <= accepted);
        }
    }

    @Test
    void countsWhatIsPutInLeftOutReplacedOrExchanged() {
        assertThat(Spelling.distance("width", "widths")).isEqualTo(1);
        assertThat(Spelling.distance("width", "wdth")).isEqualTo(1);
        assertThat(Spelling.distance("width", "wadth")).isEqualTo(1);
        assertThat(Spelling.distance("width", "wdith")).isEqualTo(1);
    }

    private static String changed(Random random, String text) {
        StringBuilder changed = new StringBuilder(text);
        int at = random.nextInt(text.length() + 1);
        if (random.nextBoolean() || at == text.length()) {
            return changed.insert(at, (char) ('a' + random.nextInt(70))).toString();
        }
        return changed.deleteCharAt(at).toString();
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(9);
        for (int i = 0; i < length; i++) {
            text.append((char) ('a' + random.nextInt(i % 4 == 0 ? 70 : 3)));
        }
        return text.toString();
    }
}
