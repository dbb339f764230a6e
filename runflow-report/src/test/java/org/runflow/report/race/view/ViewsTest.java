package org.runflow.report.race.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.runflow.race.RaceDayPipeline.DENSITY;
import static org.runflow.race.RaceDayPipeline.EXPERIENCE;
import static org.runflow.race.RaceDayPipeline.FLOW;
import static org.runflow.race.RaceDayPipeline.LOCATIONS;

import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.runflow.Engine;
import org.runflow.Plan;
import org.runflow.Run;
import org.runflow.error.ArtifactUnavailableException;
import org.runflow.race.RaceAnalysis;
import org.runflow.race.model.Race;
import org.runflow.report.race.SampleDay;
import org.runflow.report.race.compare.DiffReport;
import org.runflow.report.sheet.ParsedMarkdown;
import org.runflow.report.view.HtmlView;
import org.runflow.report.view.PipelineView;
import org.runflow.report.view.PlanView;
import org.runflow.report.view.RunView;

class ViewsTest {
    private static final Engine ENGINE = Engine.inMemory();
    private static final Race RACE = SampleDay.race("<i>Race")
            .event("mile", e -> e.start("10:00").distanceKm(1).field(SampleDay.field("a", 40, 5, 0.1, 1)))
            .segment("S1", s -> s.label("<b>Quay|").widthM(1.5).pass("mile", 0, 1))
            .build();
    private static final RaceAnalysis ANALYSIS = RaceAnalysis.of(RACE);
    private static final Run RUN = ANALYSIS.run(ENGINE);
    private static final Plan PLAN = ANALYSIS.plan(ENGINE);
    private static final String ALL_REUSED =
            "%1$d of %1$d stages would be reused".formatted(PLAN.steps().size());

    static Stream<Arguments> views() {
        return Stream.of(
                Arguments.of(DensityView.of(RUN.get(DENSITY.in("fri"))), "0.", "S1"),
                Arguments.of(SegmentView.of(RUN, "fri", "S1"), "Density", "S1"),
                Arguments.of(FlowView.of(RUN.get(FLOW.in("fri"))), "0 runners pass", "fri"),
                Arguments.of(LocationsView.of(RUN.get(LOCATIONS.in("fri"))), "None.", "fri"),
                Arguments.of(ExperienceView.of(RUN.get(EXPERIENCE.in("fri"))), "Status", "mile"),
                Arguments.of(PlanView.of(PLAN), ALL_REUSED, "fri/flags"),
                Arguments.of(RunView.of(RUN.report()), "SUCCESS", "fri/flags"),
                Arguments.of(DiffView.of(DiffReport.between(RUN, RUN)), "Nothing changed", "Nothing changed"),
                Arguments.of(PipelineView.of(ANALYSIS.pipeline()), "flags v3", "fri/flags reads fri/race-day"));
    }

    @ParameterizedTest
    @MethodSource("views")
    void isOneElementThatNeedsNothingElse(HtmlView view, String onPage, String inText) {
        Element body = Jsoup.parseBodyFragment(view.toHtml()).body();

        assertThat(body.childrenSize()).isEqualTo(1);
        assertThat(body.text()).contains(onPage);
        assertThat(body.select("script, link, iframe, [id], b, i")).isEmpty();
        assertThat(view.toHtml()).isEqualTo(view.toHtml()).doesNotContain("@import", "url(");
        assertThat(view.toString()).contains(inText).doesNotContain("<");
        ParsedMarkdown.of(view.toString()).isSound();
    }

    @Test
    void segmentHasItsChartsByThemselves() {
        SegmentView view = SegmentView.of(RUN, "fri", "S1");

        assertThat(view.heatmap().toSvg()).startsWith("<svg");
        assertThat(view.density().toPng()).startsWith((byte) 0x89, (byte) 'P', (byte) 'N', (byte) 'G');
        assertThat(view.toString()).contains("&lt;b&gt;Quay\\|");
    }

    @Test
    void whatIsNotStoredIsNamed() {
        Run partial = ENGINE.run(ANALYSIS.pipeline(), ANALYSIS.request().targets(DENSITY.in("fri")));

        assertThatThrownBy(() -> SegmentView.of(partial, "fri", "S1"))
                .isInstanceOf(ArtifactUnavailableException.class)
                .hasMessageContaining("fri/overview");
        assertThatThrownBy(() -> SegmentView.of(RUN, "fri", "S9"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("S9");
    }
}
