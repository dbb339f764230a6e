package org.runflow.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.runflow.Engine;
import org.runflow.Run;
import org.runflow.race.RaceAnalysis;
import org.runflow.race.model.Race;
import org.runflow.race.model.StartPlan;

class RaceReportsTest {
    private final Engine engine = Engine.inMemory();
    private final Race race = HarbourRace.build();
    private final Run before = RaceAnalysis.of(race).run(engine);
    private final Run later =
            RaceAnalysis.of(race.with(StartPlan.of("short", "09:12"))).run(engine);

    @Test
    void comparisonIsThePageOfTheLaterRunWithOneMoreTab() {
        String page = RaceReports.comparison(before, later).text();

        assertThat(page)
                .contains("href=\"#fri/day\"", "href=\"#/what-changed\"")
                .containsOnlyOnce(">What changed</h2>")
                .contains("→ 09:12:00");
    }

    @Test
    void sameRunTwiceSaysThatNothingChanged() {
        assertThat(RaceReports.comparison(before, before).text()).contains("Nothing changed");
    }
}
