package org.runflow.report.race;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.runflow.race.model.FlowRow;
import org.runflow.race.model.Race;
import org.runflow.report.sheet.ParsedMarkdown;
import org.runflow.report.text.ForeignText;

class ForeignNamesTest {
    @Test
    void keepEveryTableInShapeAndAreReadAsTheyAre() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            String label = randomLabel(random);
            SampleDay day = SampleDay.of(hostile(label));

            expectSound(label, day.text("Density.md"), "S1 " + label);
            expectSound(label, day.text("Flow.md"), label);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Density.md", "Flow.md"})
    void keepEveryHeading(String report) {
        String plain = SampleDay.of(hostile("Quay")).text(report);
        String hostile = SampleDay.of(hostile("x\n# y\n===\n| z")).text(report);

        assertThat(ParsedMarkdown.of(hostile).headings())
                .hasSameSizeAs(ParsedMarkdown.of(plain).headings());
    }

    private static void expectSound(String label, String report, String partOfAHeading) {
        ParsedMarkdown read = ParsedMarkdown.of(report);
        String shown = ParsedMarkdown.words(ForeignText.isolated(label));

        read.isSound();
        assertThat(read.headings().get(0)).as(label).endsWith(": " + shown + ", fri");
        assertThat(read.headings())
                .as(label)
                .anySatisfy(heading ->
                        assertThat(heading).contains(ParsedMarkdown.words(ForeignText.isolated(partOfAHeading))));
        assertThat(read.rows()).as(label).anySatisfy(row -> assertThat(row).contains(shown));
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
}
