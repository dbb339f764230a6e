package org.runflow.report.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.runflow.report.text.ForeignText;

class HtmlTest {
    private static final String NASTY =
            "<>&\"'`=|/\\!-;:{}()[]#x script img onerror</script><!--]]>\u0000\u0007\u202E\u05D0\n\r\t";

    @Test
    void nestsElements() {
        Html html = new Html()
                .open("ul", "class", "calm")
                .element("li", "one")
                .open("li")
                .text("two")
                .empty("br")
                .close()
                .close();
        assertThat(html).hasToString("<ul class=\"calm\"><li>one</li><li>two<br></li></ul>");
    }

    @ParameterizedTest
    @CsvSource({
        "a < b & c,             a &lt; b &amp; c",
        "'\"quoted\" it''s',    &quot;quoted&quot; it&#39;s",
        "</script>,             &lt;/script&gt;",
        "' blanks stay ',       ' blanks stay '",
        "p/m² – ≥ →,            p/m² – ≥ →"
    })
    void escapesText(String text, String escaped) {
        assertThat(new Html().text(text)).hasToString(escaped);
        assertThat(Html.escaped(text)).isEqualTo(escaped);
    }

    @Test
    void makesTextOneLineAndKeepsItFromTurningItsSurroundings() {
        assertThat(new Html().text("two\nlines\u0000")).hasToString("two lines");
        assertThat(new Html().text("\u202Eevil")).hasToString("evil");
        assertThat(new Html().text("\u05D0\u05D1")).hasToString("\u2068\u05D0\u05D1\u2069");
    }

    @Test
    void anyTextReadsBackAsOneTextAndOneAttribute() {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            StringBuilder text = new StringBuilder("x");
            for (int i = random.nextInt(30); i > 0; i--) {
                int at = random.nextInt(NASTY.length());
                text.append(NASTY, at, Math.min(NASTY.length(), at + 1 + random.nextInt(9)));
            }
            String page = new Html()
                    .element("p", text.toString(), "title", text.toString())
                    .toString();
            Document read = Jsoup.parse(page);
            Element paragraph = read.body().child(0);
            assertThat(read.body().children()).hasSize(1);
            assertThat(paragraph.children()).isEmpty();
            assertThat(paragraph.attributes().size()).isEqualTo(1);
            assertThat(paragraph.wholeText())
                    .isEqualTo(paragraph.attr("title"))
                    .isEqualToNormalizingWhitespace(ForeignText.isolated(text.toString()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#seg-A1",
                "sat/reports/Density.md",
                "data:image/png;base64,AAAA",
                "a?b=1",
                "a..b/c..",
                "./a",
                "a?b=../c",
                "a#/../b"
            })
    void linksWithinTheFolderOfThePage(String link) {
        assertThat(new Html().empty("img", "src", link, "alt", "")).hasToString("<img src=\"" + link + "\" alt=\"\">");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org",
                "//example.org",
                "/etc",
                "javascript:alert(1)",
                "data:text/html,x",
                "\\\\host",
                " //example.org",
                "../other",
                "a/../../other",
                "..",
                "%2e%2E/other",
                "a/..?b"
            })
    void refusesLinksThatLeaveIt(String link) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Html().open("a", "href", link))
                .withMessageContaining(link);
    }

    @ParameterizedTest
    @ValueSource(strings = {"script", "SCRIPT", "style", "Style", "iframe", "", "a b", "1a", "br", "BR", "set"})
    void refusesElementsThatAreNotPartOfASection(String tag) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Html().open(tag));
    }

    @Test
    void refusesAttributesThatRunScripts() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Html().open("p", "onclick", "x"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Html().open("p", "a=b", "x"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Html().open("p", "class"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Html().empty("p"));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "ONCLICK,    x",
                "HREF,       javascript:alert(1)",
                "href,       \u202e//example.org",
                "background, //example.org/a.png",
                "srcset,     `a.png 1x, //example.org/b.png 2x`",
                "style,      background:URL( '//example.org/a.png' )",
                "style,      background:u\\72l(a.png)",
                "style,      background:ur\u202el(//example.org/a.png)",
                "fill,       url(a.svg#b)",
                "http-equiv, Refresh"
            })
    void refusesAttributesThatRunOrLeaveThePage(String name, String value) {
        Html html = new Html().open("p");

        assertThatIllegalArgumentException().isThrownBy(() -> html.open("a", "class", "c", name, value));
        assertThat(html.text("whole").close()).hasToString("<p>whole</p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"url(#a)", "url('#a')", "currentColor"})
    void drawsWithWhatIsOnThePage(String paint) {
        assertThat(new Svg().empty("rect", "fill", paint).toString()).startsWith("<rect fill=");
    }

    @Test
    void refusesToEndInsideAnElement() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new Html().open("p").toString())
                .withMessageContaining("'p'");
        assertThatIllegalStateException().isThrownBy(() -> new Html().close());
    }
}
