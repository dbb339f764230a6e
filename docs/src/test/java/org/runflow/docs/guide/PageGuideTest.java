package org.runflow.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.runflow.ArtifactKey;
import org.runflow.Document;
import org.runflow.Engine;
import org.runflow.Run;
import org.runflow.race.RaceAnalysis;
import org.runflow.race.model.Race;
import org.runflow.report.ReportSet;
import org.runflow.report.html.DayArtifacts;
import org.runflow.report.html.Html;
import org.runflow.report.html.PageSection;
import org.runflow.report.html.RunPage;

class PageGuideTest {
    private static final ArtifactKey<Document> PAGE = ArtifactKey.of("index.html", Document.class);

    @Test
    void pageOfARunAndOneWithMore() {
        Race race = WhatIfGuideTest.harbourRun();
        Engine engine = Engine.inMemory();
        // region run
        Run run = ReportSet.standard().addTo(RaceAnalysis.of(race)).run(engine);
        // endregion

        // region render
        List<DayArtifacts> days =
                Stream.of("sat", "sun").map(day -> DayArtifacts.of(run, day)).toList();
        String weather = new Html().element("p", "Rain & wind from the west.").toString();
        String page = RunPage.render(days, List.of(new PageSection("Weather", "weather", weather)));
        // endregion

        assertThat(run.get(PAGE.publishedAt("index.html")).text()).contains("<h1>Harbour Run</h1>", "#sun/seg-bridge");
        assertThat(page).contains("Rain &amp; wind from the west.", "href=\"#/weather\"");
    }
}
