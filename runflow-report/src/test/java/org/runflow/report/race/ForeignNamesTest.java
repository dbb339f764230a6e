package org.runflow.report.race;

import org.runflow.report.write.Markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.runflow.race.model.FlowRow;
import org.runflow.race.model.Race;

class ForeignNamesTest {
    private static final Pattern PIPE = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*\\|");

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '§',
            value = {
                "Friel to 10K (out)             → Friel to 10K (out)",
                "on_course_open                 → on_course_open",
                "_x_                            → \\_x\\_",
                "a|b                            → a\\|b",
                "<script>alert(1)</script>      → &lt;script&gt;alert(1)&lt;/script&gt;",
                "R&D                            → R&amp;D",
                "**bold** `code` ~~x~~          → \\*\\*bold\\*\\* \\`code\\` \\~\\~x\\~\\~",
                "[x](http://y)                  → \\[x\\](http://y)",
                "back\\slash                    → back\\\\slash",
                "- item                         → \\- item",
                "1. item                        → 1\\. item",
                "5.5 km loop                    → 5.5 km loop",
                "# head                         → \\# head",
            })
    void showsForeignTextAsItIs(String foreign, String markdown) {
        assertThat(Markdown.text(foreign)).isEqualTo(markdown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\r\nb", "a\tb", "a\u2028b", "a\u0000b"})
    void keepsForeignTextOnOneLine(String foreign) {
        assertThat(Markdown.text(foreign)).isEqualTo("a b");
    }

    @Test
    void isolatesTextThatRunsFromRightToLeft() {
        assertThat(Markdown.text("גשר 7")).isEqualTo("\u2068גשר 7\u2069");
        assertThat(Markdown.text("x\u202Ey")).isEqualTo("xy");
    }

    @Test
    void keepsEveryTableInShapeWhateverTheNames() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            String label = randomLabel(random);
            SampleDay day = SampleDay.of(hostile(label));

            for (String report : List.of("Density.md", "Flow.md")) {
                for (List<String> table : tables(day.text(report))) {
                    assertThat(table)
                            .as(label)
                            .allSatisfy(row -> assertThat(pipes(row)).isEqualTo(pipes(table.get(0))));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Density.md", "Flow.md"})
    void keepsEveryHeadingWhateverTheNames(String report) {
        String plain = SampleDay.of(hostile("Quay")).text(report);
        String hostile = SampleDay.of(hostile("x\n# y\n===\n| z")).text(report);

        assertThat(headings(hostile)).hasSameSizeAs(headings(plain));
    }

    private static Race hostile(String label) {
        return SampleDay.race(label)
                .event("10k", e -> e.start("09:00").distanceKm(1).field(SampleDay.field(label, 20, 6, -0.1, 1)))
                .segment("S1", s -> s.label(label).widthM(5).pass("10k", 0, 1))
                .flowRow(FlowRow.of("S1", "10k", 0, 1, "10k", 0, 1))
                .flowRow(FlowRow.of(label, "10k", 0, 1, "10k", 0, 0.5).withFlowId(label))
                .build();
    }

    private static String randomLabel(Random random) {
        String alphabet = "ab |<&\n\\`*_#-=>~[]\"'\tגש\u202E1.)";
        StringBuilder label = new StringBuilder("L");
        int length = random.nextInt(12);
        for (int i = 0; i < length; i++) {
            label.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return label.toString();
    }

    private static List<List<String>> tables(String markdown) {
        List<List<String>> tables = new ArrayList<>();
        List<String> open = new ArrayList<>();
        for (String line : markdown.lines().toList()) {
            if (line.startsWith("|")) {
                open.add(line);
            } else if (!open.isEmpty()) {
                tables.add(open);
                open = new ArrayList<>();
            }
        }
        return tables;
    }

    private static long pipes(String row) {
        return PIPE.matcher(row).results().count();
    }

    private static List<String> headings(String markdown) {
        return markdown.lines().filter(line -> line.matches("#+ .*|=+|-+")).toList();
    }
}
