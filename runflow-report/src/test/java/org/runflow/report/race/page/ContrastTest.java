package org.runflow.report.race.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.runflow.report.write.Html;

/** Every text of a page against everything it may stand on, by the formula of WCAG 2.2. */
class ContrastTest {
    private static final double READABLE = 4.5;
    private static final List<String> TEXTS = List.of("ink", "quiet", "accent", "critical", "caution", "watch");
    private static final List<String> GROUNDS = List.of("bg", "card", "mild");
    private static final Pattern BLOCK = Pattern.compile("\\{([^{}]*--bg:[^{}]*)}");
    private static final Pattern COLOUR = Pattern.compile("--([a-z]+): (#[0-9a-f]{3,6});");
    private static final Pattern LEVEL = Pattern.compile("\\.([A-Fa-z]+) ?\\{ ?--los: ?(#\\w+); ?--on: ?(#\\w+);? ?}");

    /** Light, dark by choice, dark by the system, paper. */
    static Stream<Map<String, String>> themes() {
        return BLOCK.matcher(style()).results().map(ContrastTest::colours);
    }

    @Test
    void findsEveryTheme() {
        assertThat(themes())
                .hasSize(4)
                .allSatisfy(theme -> assertThat(theme)
                        .containsKeys(TEXTS.toArray(String[]::new))
                        .containsKeys(GROUNDS.toArray(String[]::new)));
    }

    @ParameterizedTest
    @MethodSource("themes")
    void textIsReadable(Map<String, String> theme) {
        for (String text : TEXTS) {
            for (String ground : GROUNDS) {
                assertThat(contrast(find(theme, text), find(theme, ground)))
                        .as("%s on %s", text, ground)
                        .isGreaterThanOrEqualTo(READABLE);
            }
        }
    }

    @Test
    void lettersOfLevelsAreReadable() {
        List<MatchResult> levels = LEVEL.matcher(style()).results().toList();
        assertThat(levels)
                .extracting(level -> level.group(1))
                .containsExactlyInAnyOrder("A", "B", "C", "D", "E", "F", "nobody");
        assertThat(levels)
                .allSatisfy(level -> assertThat(contrast(level.group(2), level.group(3)))
                        .as(level.group())
                        .isGreaterThanOrEqualTo(READABLE));
    }

    @Test
    void knowsTheContrastOfBlackOnWhiteAndOfGreys() {
        assertThat(contrast("#000", "#ffffff")).isEqualTo(21);
        assertThat(contrast("#767676", "#fff")).isBetween(4.54, 4.55);
        assertThat(contrast("#777777", "#fff")).isLessThan(READABLE);
    }

    private static String style() {
        return PageFrame.page("t", new Html(), new Html()).split("</?style>", -1)[1];
    }

    private static Map<String, String> colours(MatchResult block) {
        Map<String, String> colours = new HashMap<>();
        COLOUR.matcher(block.group(1)).results().forEach(colour -> colours.put(colour.group(1), colour.group(2)));
        return colours;
    }

    private static String find(Map<String, String> theme, String name) {
        return Optional.ofNullable(theme.get(name)).orElseThrow();
    }

    private static double contrast(String a, String b) {
        double light = Math.max(luminance(a), luminance(b));
        double dark = Math.min(luminance(a), luminance(b));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(String colour) {
        String hex = colour.length() == 4 ? colour.replaceAll("(\\w)", "$1$1") : colour;
        return 0.2126 * linear(hex, 1) + 0.7152 * linear(hex, 3) + 0.0722 * linear(hex, 5);
    }

    private static double linear(String hex, int at) {
        double share = Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
