package org.runflow.report.race.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.runflow.report.race.day.DayArtifacts;
import org.runflow.report.write.PageSection;

/** What every page must be, whatever it shows; jsoup reads it independently of the writer. */
class PageStructureTest {
    private static final String SVG = "http://www.w3.org/2000/svg";

    static Stream<Named<String>> pages() {
        PageSection extra = new PageSection("Compared", "compared", "<h3>Nothing changed</h3><p>At all.</p>");
        DayArtifacts harbour = PageDays.harbour();
        DayArtifacts night = PageDays.night();
        return Stream.of(
                Named.of("day with everything", DayPage.render(harbour).text()),
                Named.of(
                        "day without tracks, rows and locations",
                        DayPage.render(night).text()),
                Named.of("run", RunPage.render(List.of(harbour), List.of(extra)).text()));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void isWellFormed(String page) {
        Parser parser = Parser.htmlParser().setTrackErrors(10);
        parser.parseInput(page, "");
        assertThat(parser.getErrors()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void idsAreUniqueAndLinksLeadSomewhere(String page) {
        Document read = PageDays.read(page);
        List<String> ids = read.select("[id]").eachAttr("id");
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(read.select("a[href^=#]").eachAttr("href"))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(ids).contains(link.substring(1)));
        assertThat(ids)
                .containsAll(read.select("[aria-labelledby]").eachAttr("aria-labelledby"))
                .containsAll(read.select("[for]").eachAttr("for"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void pointsNowhereOutside(String page) {
        for (Element element : PageDays.read(page).getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                String value = attribute.getValue();
                assertThat((value.contains("://") || value.startsWith("//")) && !value.equals(SVG))
                        .as("%s %s", element.tagName(), attribute)
                        .isFalse();
            }
        }
        assertThat(PageDays.read(page).select("link, iframe, object, embed, form"))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void runsNothingButItsOwnScript(String page) {
        Document read = PageDays.read(page);
        assertThat(read.select("script")).hasSize(1);
        assertThat(read.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .startsWith("default-src 'none'")
                .contains("script-src 'sha256-");
        assertThat(read.getAllElements())
                .flatMap(element -> element.attributes().asList())
                .extracting(Attribute::getKey)
                .noneMatch(name -> name.startsWith("on"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void headingsDescendStepByStep(String page) {
        int level = 0;
        Document read = PageDays.read(page);
        assertThat(read.select("h1")).hasSize(1);
        for (Element heading : read.select("h1, h2, h3, h4, h5, h6")) {
            int next = heading.tagName().charAt(1) - '0';
            assertThat(next).as(heading.text()).isLessThanOrEqualTo(level + 1);
            assertThat(heading.text()).isNotBlank();
            level = next;
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void speaksToThoseWhoDoNotSeeIt(String page) {
        Document read = PageDays.read(page);
        assertThat(read.select("html").attr("lang")).isEqualTo("en");
        assertThat(read.select("header, main, footer")).hasSize(3);
        assertThat(read.select("a.skip").attr("href")).isEqualTo("#content");
        assertThat(read.select("th").eachAttr("scope"))
                .hasSize(read.select("th").size())
                .containsOnly("row", "col");
        assertThat(read.select("table"))
                .allSatisfy(table -> assertThat(table.select("caption").text()).isNotBlank());
        assertThat(read.select("img").eachAttr("alt"))
                .hasSize(read.select("img").size())
                .allSatisfy(text -> assertThat(text).isNotBlank());
        assertThat(read.select("svg:not([aria-hidden])"))
                .allSatisfy(svg -> assertThat(
                                svg.attr("aria-label") + svg.select("> title").text())
                        .isNotBlank());
        assertThat(read.select("button").eachText())
                .hasSameSizeAs(read.select("button"))
                .allSatisfy(text -> assertThat(text).isNotBlank());
        assertThat(read.select(".los:not(.nobody)"))
                .allSatisfy(level -> assertThat(level.text()).matches("level [A-F]"));
    }

    @Test
    void refusesWhatMakesNoPage() {
        List<DayArtifacts> days = List.of(PageDays.harbour());
        PageSection twice = new PageSection("a", "a", "");
        assertThatIllegalArgumentException().isThrownBy(() -> RunPage.render(List.of(), List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RunPage.render(days, List.of(twice, twice)))
                .withMessageContaining("[a, a]");
        assertThatIllegalArgumentException().isThrownBy(() -> new PageSection("a", "A b", ""));
        assertThatIllegalArgumentException().isThrownBy(() -> new PageSection(" ", "a", ""));
    }
}
