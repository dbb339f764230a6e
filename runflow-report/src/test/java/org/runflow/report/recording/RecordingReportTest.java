package org.runflow.report.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.runflow.recording.Coverage;
import org.runflow.recording.Detection;
import org.runflow.recording.Frame;
import org.runflow.recording.Recording;
import org.runflow.recording.RecordingMetrics;
import org.runflow.recording.RecordingSettings;
import org.runflow.recording.Sighting;
import org.runflow.report.Chart;

class RecordingReportTest {
    private static final Instant NOON = Instant.parse("2026-09-14T12:00:00Z");

    @Test
    void pageHasFiguresAndEveryChart() {
        RecordingMetrics metrics = metrics(400);

        String page = RecordingReport.page("bridge <b>", metrics).text();

        assertThat(page)
                .contains("bridge &lt;b&gt;", "Frames per second", "4.00", "80.0 ms", "<title>Rates</title>")
                .contains("<title>Latency</title>", "<title>Counts</title>", "<title>Tracks</title>", "new tracks")
                .doesNotContain("<script", "NaN");
        assertThat(RecordingReport.page("bridge <b>", metrics).text()).isEqualTo(page);
        assertThat(RecordingReport.markdown("bridge", metrics))
                .contains("| Tracks ", " 100 |")
                .contains("0.8 s");
    }

    @Test
    void whatIsEmptySaysSo() {
        RecordingMetrics none = RecordingMetrics.of(Recording.empty(), RecordingSettings.standard());

        for (Chart chart : charts(none)) {
            assertThat(chart.toSvg()).containsAnyOf("There is nothing to show.", "Nothing was followed.");
            assertThat(chart.toPng()).isNotEmpty();
        }
        assertThat(RecordingReport.page("none", none).text()).contains("–").doesNotContain("NaN");
        assertThat(charts(metrics(1)))
                .allSatisfy(chart -> assertThat(chart.toSvg()).doesNotContain("NaN", "Infinity"));
    }

    @Test
    void manyPointsStaySmall() {
        Chart chart = RecordingCharts.rates(metrics(50_000));

        assertThat(chart.toSvg().length()).isLessThan(80_000);
    }

    @Test
    void coverageNamesWhatHasTooLittle() {
        Coverage coverage = Coverage.of(
                List.of(
                        new Coverage.Count(NOON, 2, 34),
                        new Coverage.Count(NOON.plusSeconds(3_600), 2, 3),
                        new Coverage.Count(NOON.plusSeconds(7_200), 0, 0)),
                17,
                0.5);

        assertThat(CoverageReport.markdown(coverage)).isEqualTo("""
                # Coverage

                3 instants, 4 raw files, 37 samples of 17 expected per file. Coverage 54.4 %, mean gap 45.6 %;
                1 below 50.0 %.

                ## Below 50.0 %

                | instant              | raw | samples | coverage |
                | -------------------- | --: | ------: | -------: |
                | 2026-09-14T13:00:00Z |   2 |       3 |    8.8 % |
                """);
        assertThat(CoverageReport.page(coverage).text()).contains("too little", "<title>Coverage</title>");
        assertThat(CoverageReport.markdown(Coverage.of(List.of(), 1, 0)))
                .contains("0 instants")
                .doesNotContain("##");
    }

    private static List<Chart> charts(RecordingMetrics metrics) {
        return List.of(
                RecordingCharts.rates(metrics),
                RecordingCharts.latency(metrics),
                RecordingCharts.counts(metrics),
                RecordingCharts.tracks(metrics));
    }

    private static RecordingMetrics metrics(int count) {
        List<Frame> frames = new ArrayList<>();
        List<Detection> detections = new ArrayList<>();
        List<Sighting> sightings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            frames.add(new Frame(i, NOON.plusMillis(250L * i)));
            detections.add(new Detection(i, NOON.plusMillis(250L * i + 80), i % 3));
            sightings.add(new Sighting("t" + i / 4, i));
        }
        return RecordingMetrics.of(new Recording(frames, detections, sightings), RecordingSettings.standard());
    }
}
