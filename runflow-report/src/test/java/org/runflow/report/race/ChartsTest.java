package org.runflow.report.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.runflow.report.Chart;
import org.runflow.report.race.density.DensityChart;
import org.runflow.report.race.density.Heatmap;
import org.runflow.report.race.density.RateChart;
import org.runflow.report.race.density.SampleCells;
import org.runflow.report.race.flow.PassProfileChart;
import org.runflow.store.Digest;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class ChartsTest {
    /** Of pictures that somebody looked at and found right. */
    private static final Map<String, String> LOOKED_AT = Map.of(
            "heatmap", "6efbff22b0394c0c 7a01d72e0c555889",
            "density", "5b33f0cc7934f9cf d99a0de97c41d3de",
            "rate", "42c749b1698a1e38 d7e92d797d38c21c",
            "passes", "f3935f9aa50fd1c2 3e214ea4e3b53319",
            "time and distance", "feefaf8ce90e9445 220ed615e156ddf6");

    @Test
    void picturesAreThoseThatWereLookedAt() {
        assertThat(digests()).isEqualTo(LOOKED_AT);
    }

    @Test
    void picturesAreTheSameOnAMachineOfAnotherLocaleAndZone() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
            assertThat(digests()).isEqualTo(LOOKED_AT);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a < b & c > d \"e\" | 'f'",
                "line\nline\r\n\ttab",
                "\u0000\u0007\u001b[31m\ufffe\ud800 broken",
                "רחוב הים 12",
                "\u202egnp.exe",
                "]]><script>alert(1)</script>",
                "Straße — Łódź 東京 🏃",
                ""
            })
    void svgIsXmlWhateverThingsAreCalled(String label) throws Exception {
        for (Map.Entry<String, Chart> chart : SampleCharts.all(label).entrySet()) {
            Element svg = parse(chart.getValue().toSvg());

            assertThat(svg.getTagName()).isEqualTo("svg");
            assertThat(svg.getElementsByTagName("script").getLength()).isZero();
            assertThat(svg.getTextContent()).doesNotContain("\u202e", "\u0007");
            assertThat(chart.getValue().toPng()).isNotEmpty();
        }
    }

    @Test
    void svgSuitsAnyPageAndThoseWhoDoNotSeeIt() throws Exception {
        for (Chart chart : SampleCharts.all("Quay").values()) {
            Element svg = parse(chart.toSvg());

            assertThat(svg.getAttribute("viewBox")).startsWith("0 0 600 ");
            assertThat(svg.getAttribute("role")).isEqualTo("img");
            assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
                    .isNotBlank();
            assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
                    .isNotBlank();
            assertThat(chart.toSvg())
                    .contains("currentColor")
                    .doesNotContain("<style", " id=", "http://www.w3.org/1999", "black");
        }
    }

    @Test
    void longNamesAreCut() {
        assertThat(Heatmap.of(SampleCells.of(100, 0), "x".repeat(500), SampleCells.BOUNDS)
                        .toSvg())
                .contains("x…</title>")
                .doesNotContain("x".repeat(100));
    }

    @Test
    void lineIsBrokenWhileNobodyIsThere() {
        String svg = DensityChart.of(SampleCharts.rates(), "S1", "Quay", SampleCells.BOUNDS)
                .toSvg();

        assertThat(svg.split("stroke=\"#0072B2\" stroke-width=\"2\"", -1)).hasSize(1 + 2 + 1);
        assertThat(svg).contains(">00:00+1<", ">E<").doesNotContain(">F<");
    }

    @Test
    void rateHasASecondAxisPerMetreOfWidth() {
        assertThat(RateChart.of(SampleCharts.rates(), "S1", "Quay", 2.5, SampleCells.BOUNDS)
                        .toSvg())
                .contains(">p/s<", ">p/min/m<", ">4<", ">80<");
    }

    @Test
    void passProfileSaysWhoPassesWhomOrWhyNobodyDoes() {
        assertThat(SampleCharts.all("Quay").get("passes").toSvg()).contains(" pass ");
        assertThat(SampleDay.harbour().flow().rows().stream()
                        .map(row -> PassProfileChart.of(row, SampleDay.harbour().profiles()))
                        .map(Chart::toSvg))
                .anyMatch(svg -> svg.contains("The streams meet head-on: nobody passes."))
                .anyMatch(svg -> svg.contains("Nobody passes."));
    }

    @Test
    void emptySegmentsSaySo() {
        assertThat(DensityChart.of(SampleCharts.rates(), "S2", "Quay", SampleCells.BOUNDS)
                        .toSvg())
                .contains("Nobody is on this segment.");
        assertThat(RateChart.of(SampleCharts.rates(), "S2", "Quay", 2, SampleCells.BOUNDS)
                        .toSvg())
                .contains("Nobody is on this segment.");
    }

    @Test
    void refusesSegmentsItDoesNotKnow() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DensityChart.of(SampleCharts.rates(), "S9", "", SampleCells.BOUNDS))
                .withMessageContaining("'S9'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RateChart.of(SampleCharts.rates(), "S1", "", 0, SampleCells.BOUNDS))
                .withMessageContaining("0.0");
    }

    private static Map<String, String> digests() {
        Map<String, String> digests = new TreeMap<>();
        SampleCharts.all("Quay")
                .forEach((name, chart) -> digests.put(
                        name,
                        Digest.ofBytes(chart.toPng()).hex().substring(0, 16) + " "
                                + Digest.ofBytes(chart.toSvg().getBytes(StandardCharsets.UTF_8))
                                        .hex()
                                        .substring(0, 16)));
        return digests;
    }

    private static Element parse(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)))
                .getDocumentElement();
    }
}
