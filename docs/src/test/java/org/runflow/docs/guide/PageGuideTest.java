package org.runflow.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.runflow.ArtifactKey;
import org.runflow.Document;
import org.runflow.Engine;
import org.runflow.Run;
import org.runflow.race.RaceAnalysis;
import org.runflow.race.model.Race;
import org.runflow.report.race.RaceReports;
import org.runflow.report.write.Html;
import org.runflow.report.write.PageSection;

class PageGuideTest {
    private static final ArtifactKey<Document> PAGE = ArtifactKey.of("index.html", Document.class);

    @Test
    void pageOfARunAndOneWithMore() {
        Race race = WhatIfGuideTest.harbourRun();
        Engine engine = Engine.inMemory();
        // region run
        Run run = RaceReports.standard().addTo(RaceAnalysis.of(race)).run(engine);
        // endregion

        // region render
        String weather = new Html().element("p", "Rain & wind from the west.").toString();
        Document page = RaceReports.page(run, new PageSection("Weather", "weather", weather));
        // endregion

        assertThat(run.get(PAGE.publishedAt("index.html")).text()).contains("<h1>Harbour Run</h1>", "#sun/seg-bridge");
        assertThat(page.text()).contains("Rain &amp; wind from the west.", "href=\"#/weather\"");
    }
}
