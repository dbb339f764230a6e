package org.runflow.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.runflow.Document;
import org.runflow.Engine;
import org.runflow.Run;
import org.runflow.docs.Checkout;
import org.runflow.io.race.RaceFolder;
import org.runflow.race.RaceAnalysis;
import org.runflow.race.RaceDayPipeline;
import org.runflow.race.model.Race;
import org.runflow.race.service.ServiceTable;
import org.runflow.report.Chart;
import org.runflow.report.Report;
import org.runflow.report.race.DayReports;
import org.runflow.report.race.RaceCharts;
import org.runflow.report.race.RaceReports;

class ChartsGuideTest {
    private static final Race RACE =
            RaceFolder.open(Checkout.root().resolve("docs/sample-race")).race();
    private static final Run RUN = RaceAnalysis.of(RACE).run(Engine.inMemory());

    @Test
    void chartIsDrawnFromStoredResults() throws IOException {
        Run run = RUN;
        // region chart
        ServiceTable bounds = run.get(RaceDayPipeline.SCHEMA_DENSITY.in("sun")).getTable("B1");
        Chart bridge = RaceCharts.heatmap(
                run.get(RaceDayPipeline.CELLS.in("sun")).segments().get("B1"), "Lantern Bridge", bounds);
        String svg = bridge.toSvg();
        byte[] png = bridge.toPng();
        // endregion

        assertThat(svg).startsWith("<svg ");
        expectPicture("heatmap.png", png);
    }

    @Test
    void picturesOfTheGuideAreThoseOfTheSampleRace() throws IOException {
        ServiceTable bounds = RUN.get(RaceDayPipeline.SCHEMA_DENSITY.in("sun")).getTable("B1");

        expectPicture(
                "density.png",
                RaceCharts.density(RUN.get(RaceDayPipeline.RATE_SERIES.in("sun")), "B1", "Lantern Bridge", bounds)
                        .toPng());
        expectPicture(
                "time-distance.png",
                RaceCharts.timeAndDistance(RUN.get(RaceDayPipeline.TIME_DISTANCE.in("sun")))
                        .toPng());
    }

    @Test
    void reportOfOnesOwnIsAddedOrReplacesAnother() {
        // region report
        Report<Document> courses = Report.of(
                "reports/courses.svg",
                List.of(RaceDayPipeline.TIME_DISTANCE),
                stored -> Document.text(
                        "image/svg+xml",
                        RaceCharts.timeAndDistance(stored.get(RaceDayPipeline.TIME_DISTANCE))
                                .toSvg()));
        RaceReports reports = RaceReports.standard()
                .with(courses)
                .without(DayReports.heatmaps().name());
        // endregion

        Run run = RaceAnalysis.of(WhatIfGuideTest.harbourRun())
                .extend(reports::addTo)
                .run(Engine.inMemory());
        assertThat(run.get(courses.key().in("sun")).text()).contains(">10k</text>");
        assertThat(run.find(DayReports.heatmaps().key().in("sun"))).isEmpty();
    }

    @Test
    void allPicturesAreRenderedFromARunAtAnyTime() {
        Run run = RUN;
        // region render
        Document picture = DayReports.heatmaps().render(run, "sun").get("B1.png");
        // endregion

        assertThat(picture.mediaType()).isEqualTo("image/png");
        assertThat(picture.length()).isLessThan(40_000);
    }

    /** What came out instead is left in {@code target/pictures}. */
    private static void expectPicture(String name, byte[] png) throws IOException {
        Path came = Files.createDirectories(Path.of("target", "pictures")).resolve(name);
        Files.write(came, png);
        assertThat(png)
                .as("compare docs/guide/pictures/%s with %s", name, came.toAbsolutePath())
                .isEqualTo(Files.readAllBytes(Checkout.root().resolve("docs/guide/pictures/" + name)));
    }
}
