package org.runflow.report.race.density;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.runflow.race.density.Density;
import org.runflow.race.experience.Experience;
import org.runflow.race.experience.ExperienceResults;
import org.runflow.race.model.Field;
import org.runflow.race.model.Race;
import org.runflow.race.model.Settings;
import org.runflow.race.service.Rulebook;
import org.runflow.report.Golden;
import org.runflow.report.race.SampleDay;

class DensityReportTest {
    @Test
    void readsAsReviewedForARaceAroundMidnight() {
        Golden.assertSame("night-density.md", SampleDay.night().text("Density.md"));
    }

    @Test
    void saysSoWhenNobodyRuns() {
        Golden.assertSame(
                "empty-density.md",
                SampleDay.of(SampleDay.oneSegment(Field.empty(), "Quay")).text("Density.md"));
    }

    @Test
    void saysSoWhenNothingIsFlagged() {
        String report = SampleDay.of(SampleDay.oneSegment(SampleDay.field("r", 3, 5, 1, 60), "Quay"))
                .text("Density.md");

        assertThat(report)
                .contains("**Status of the day: Stable. Nothing on the 1 segment of the day is flagged. The worst level"
                        + " of")
                .contains("\nservice is A.**")
                .contains("## 5 Flagged segments\n\nNone.\n")
                .contains("The rulebook suggests nothing for this day.");
    }

    @Test
    void scoresGroupsOfEventsToo() {
        Race race = SampleDay.nightRace()
                .group("all", List.of("dash", "walk", "kids"))
                .build();

        assertThat(SampleDay.of(race).text("Density.md"))
                .contains("| group all      |     390 |       4.57 |")
                .contains("* Group all: dash, walk, kids\n");
    }

    @Test
    void namesTheTableThatServesEverySchema() {
        Settings fruin = Settings.defaults()
                .withDensity(d ->
                        d.withRulebook(Rulebook.findBuiltIn("fruin-walkway").orElseThrow()));

        assertThat(SampleDay.of(SampleDay.nightRace().settings(fruin).build()).text("Density.md"))
                .contains("| on_course_open |  0.308 |  0.431 |  0.718 |  1.076 |  2.153 |")
                .contains("This one table serves every schema.")
                .doesNotContain("critical reference");
    }

    @Test
    void showsBinAndWindowBesideEveryPeak() {
        Settings fine = Settings.defaults().withDensity(d -> d.withBinM(12.5).withWindowS(30));

        assertThat(SampleDay.of(SampleDay.nightRace().settings(fine).build()).text("Density.md"))
                .contains("density in 12.5 m × 30 s")
                .contains("rate in 12.5 m × 30 s")
                .doesNotContain("100 m × 60 s");
    }

    @Test
    void refusesResultsThatDoNotBelongTogether() {
        SampleDay coarse = SampleDay.night();
        SampleDay fine = SampleDay.of(SampleDay.nightRace()
                .settings(Settings.defaults().withDensity(d -> d.withBinM(50)))
                .build());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> DensityReport.render(
                        coarse.density(), coarse.flags(), fine.bins(), coarse.overview(), coarse.experience()))
                .withMessageContaining("100.0 m")
                .withMessageContaining("50.0 m");
    }

    @Test
    void refusesTheExperienceOfAnotherDay() {
        SampleDay fri = SampleDay.night();
        Race saturday = Race.builder("Lantern Night")
                .day("sat", LocalDate.of(2026, 6, 13))
                .event("10k", e -> e.start("09:00").distanceKm(1))
                .segment("S1", s -> s.widthM(5).pass("10k", 0, 1))
                .build();
        ExperienceResults sat = Experience.analyse(
                saturday.day("sat"),
                saturday.settings().density().rulebook(),
                Density.cells(saturday.day("sat"), saturday.settings().density()));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> DensityReport.render(fri.density(), fri.flags(), fri.bins(), fri.overview(), sat))
                .withMessageContaining("'fri'")
                .withMessageContaining("experience of day 'sat'");
    }
}
