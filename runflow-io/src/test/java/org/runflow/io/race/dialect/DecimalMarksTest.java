package org.runflow.io.race.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DecimalMarksTest {
    private static final Pattern MARKED = Pattern.compile("[+-]?\\d*[.,]\\d*(?:[eE][+-]?\\d+)?");
    private static final Pattern LIKE_THOUSANDS = Pattern.compile("[+-]?\\d{1,3},\\d{3}");
    private static final String SIGNS = "0123,.+-eE";

    @Test
    void aNumberWithAMarkIsWhatTheRuleSays() {
        Random random = new Random(11);
        for (int i = 0; i < 20_000; i++) {
            String text = text(random);
            DecimalMarks marks = new DecimalMarks();
            marks.clash(text, 1);
            boolean marked = MARKED.matcher(text).matches();
            assertThat(marks.line()).as(text).isEqualTo(marked ? 1 : 0);
            assertThat(DecimalMarks.withPoint(text)).isEqualTo(marked ? text.replace(',', '.') : text);
            assertThat(marks.mayBeThousands())
                    .as(text)
                    .isEqualTo(marked && LIKE_THOUSANDS.matcher(text).matches());
        }
    }

    @Test
    void oneNumberWithOtherThanThreeDigitsShowsThatCommasAreDecimal() {
        DecimalMarks marks = new DecimalMarks();
        marks.clash("1,250", 2);
        assertThat(marks.mayBeThousands()).isTrue();
        marks.clash("1,25", 3);
        marks.clash("1,500", 4);
        assertThat(marks.mayBeThousands()).isFalse();
        assertThat(marks.clash("1.5", 5))
                .hasValueSatisfying(
                        told -> assertThat(told).contains("decimal point").contains("line 2"));
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(9);
        for (int i = 0; i < length; i++) {
            text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return random.nextInt(4) == 0 ? random.nextInt(2000) + "," + text : text.toString();
    }
}
