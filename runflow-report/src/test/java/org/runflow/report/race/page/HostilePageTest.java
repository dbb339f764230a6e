package org.runflow.report.race.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.runflow.race.model.FlowRow;
import org.runflow.race.model.Race;
import org.runflow.race.model.RaceBuilder;
import org.runflow.report.race.SampleDay;

/** Whatever a race is called, its page has the same elements. */
class HostilePageTest {
    private static final List<String> PLAIN = elements("Quay");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</script><script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "\"><b>bold",
                "' onmouseover='x",
                "a|b\n\n# c\u0000\u0008",
                "--><!--",
                "</title></style>",
                "\u202E\u05D2\u05E9\u05E8 7",
                "&lt;&amp;&#x3c;",
                "${x} {{y}} `z`"
            })
    void keepsItsElementsUnder(String name) {
        assertThat(elements(name)).isEqualTo(PLAIN);
    }

    @Test
    void keepsItsElementsUnderAnyName() {
        Random random = new Random(11);
        String alphabet = "ab <>&\"'/\\=`-!\n\t\u0000\u202E\u05D0;:#{}$";
        for (int round = 0; round < 8; round++) {
            StringBuilder name = new StringBuilder("L");
            for (int i = random.nextInt(16); i > 0; i--) {
                name.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            assertThat(elements(name.toString())).as(name.toString()).isEqualTo(PLAIN);
        }
    }

    @Test
    void tenThousandSegmentsStayReadable() {
        RaceBuilder race = SampleDay.race("Long way")
                .event("long", e -> e.start("09:00").distanceKm(100).field(SampleDay.field("l", 2, 4, 1, 5)))
                .flowRow(FlowRow.of("S1", "long", 0, 1, "long", 0, 1));
        for (int i = 0; i < 10_000; i++) {
            double from = i / 100.0;
            race.segment("S" + i, s -> s.label("Stretch").widthM(3).pass("long", from, from + 0.01));
        }
        String page = DayPage.render(PageDays.of(race.build())).text();
        Document read = PageDays.read(page);
        assertThat(page.length()).isLessThan(2_000_000);
        assertThat(read.getAllElements()).hasSizeLessThan(25_000);
        assertThat(read.select("section[id$=/segments]").text()).contains("The most urgent 500 of 10,000 segments");
        assertThat(read.select("section[id$=/segments] .card")).hasSize(60);
        assertThat(read.select("section[id$=/map] li")).hasSize(500);
    }

    private static List<String> elements(String name) {
        Document read = PageDays.read(DayPage.render(PageDays.of(hostile(name))).text());
        return read.getAllElements().stream()
                .filter(element -> element.closest("svg") == null)
                .map(Element::tagName)
                .toList();
    }

    private static Race hostile(String name) {
        return SampleDay.race(name)
                .event("10k", e -> e.start("09:00").distanceKm(1).field(SampleDay.field("r", 20, 6, -0.1, 1)))
                .segment("S1", s -> s.label(name).widthM(5).pass("10k", 0, 1))
                .flowRow(FlowRow.of("S1", "10k", 0, 1, "10k", 0, 1))
                .flowRow(FlowRow.of(name, "10k", 0, 1, "10k", 0, 0.5).withFlowId(name))
                .build();
    }
}
