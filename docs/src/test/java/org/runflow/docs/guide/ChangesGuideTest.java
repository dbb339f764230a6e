package org.runflow.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.runflow.Engine;
import org.runflow.Pipeline;
import org.runflow.Plan;
import org.runflow.Run;
import org.runflow.RunRequest;
import org.runflow.docs.Checkout;
import org.runflow.io.race.RaceFolder;
import org.runflow.plan.Decision;
import org.runflow.race.RaceAnalysis;
import org.runflow.race.RaceDayPipeline;
import org.runflow.race.geo.GeoPoint;
import org.runflow.race.model.FlowRow;
import org.runflow.race.model.RaceDay;
import org.runflow.race.model.RaceEvent;
import org.runflow.race.model.Segment;
import org.runflow.race.model.Settings;
import org.runflow.run.StageReport;
import org.runflow.run.StageState;

/** The table of the page "What if" is what the plan says of the sample race. */
class ChangesGuideTest {
    private static final RaceAnalysis ANALYSIS = RaceAnalysis.of(
            RaceFolder.open(Checkout.root().resolve("docs/sample-race")).race());
    private static final Pipeline PIPELINE = ANALYSIS.pipeline();

    /** Knows the race as it is, and nothing else: what a test has run would be no news to the plans of another. */
    private final Engine engine = Engine.inMemory();

    private final Run today = engine.run(PIPELINE, ANALYSIS.request());

    private static Map<String, RunRequest> changes() {
        Map<String, RunRequest> changes = new LinkedHashMap<>();
        changes.put(
                "what a segment is called",
                sunday(day -> day.toBuilder()
                        .segments(first(day.segments(), ChangesGuideTest::renamed))
                        .build()));
        changes.put(
                "how wide a segment is",
                sunday(day -> day.toBuilder()
                        .segments(first(day.segments(), ChangesGuideTest::wider))
                        .build()));
        changes.put(
                "what a location is called",
                sunday(day -> day.toBuilder()
                        .locations(first(
                                day.locations(),
                                location -> location.toBuilder().label("Gantry").build()))
                        .build()));
        changes.put(
                "where a location lies",
                sunday(day -> day.toBuilder()
                        .locations(first(
                                day.locations(),
                                location -> location.toBuilder()
                                        .place(new GeoPoint(55.2144, 11.0261))
                                        .build()))
                        .build()));
        changes.put(
                "a remark on a flow row",
                sunday(day -> day.toBuilder()
                        .flowRows(first(
                                day.flowRows(),
                                row -> row.toBuilder().remark("Look here.").build()))
                        .build()));
        changes.put(
                "the kilometres of a flow row",
                sunday(day -> day.toBuilder()
                        .flowRows(first(day.flowRows(), ChangesGuideTest::longer))
                        .build()));
        changes.put(
                "the gun of an event",
                sunday(day -> day.toBuilder()
                        .events(first(
                                day.events(),
                                event -> event.toBuilder()
                                        .gunMillis(event.gunMillis() - 60_000)
                                        .build()))
                        .build()));
        changes.put(
                "the track of an event",
                sunday(day -> day.toBuilder()
                        .events(first(day.events(), ChangesGuideTest::withoutTrack))
                        .build()));
        changes.put("setting `co_presence_s`", settings(told -> told.withFlow(flow -> flow.withCoPresenceS(10))));
        changes.put("setting `setup_min`", settings(told -> told.withLocations(where -> where.withSetupMin(60))));
        changes.put("setting `bin_m`", settings(told -> told.withDensity(density -> density.withBinM(50))));
        return changes;
    }

    @Test
    void pageSaysWhatThePlanSays() throws IOException {
        StringBuilder table = new StringBuilder(
                "| what changes | computed again | computed again if what they read has changed by that |\n|---|---|---|\n");
        changes().forEach((change, request) -> table.append(row(change, engine.plan(PIPELINE, request))));

        assertThat(Files.readString(Checkout.root().resolve("docs/guide/what-if.md")))
                .contains(table);
    }

    @Test
    void labelOfALocationComputesNoDensity() {
        Run renamed = engine.run(PIPELINE, changes().get("what a location is called"));

        assertThat(renamed.report().stages())
                .filteredOn(stage -> stage.state() == StageState.SUCCEEDED)
                .extracting(StageReport::path)
                .containsExactlyInAnyOrder("sun/overview", "sun/locations.results");
        assertThat(renamed.get(RaceDayPipeline.DENSITY.in("sun")))
                .isEqualTo(today.get(RaceDayPipeline.DENSITY.in("sun")));
    }

    private static String row(String change, Plan plan) {
        List<String> computed = new ArrayList<>();
        List<String> depending = new ArrayList<>();
        for (Plan.Step step : plan.steps()) {
            String stage = step.stage().replace("sun/", "`") + "`";
            if (step.decision() instanceof Decision.Compute && step.stage().startsWith("sun/")) {
                computed.add(stage);
            } else if (step.decision() instanceof Decision.Depends
                    && step.stage().startsWith("sun/")) {
                depending.add(stage);
            }
        }
        return "| " + change + " | " + String.join(" ", computed) + " | " + String.join(" ", depending) + " |\n";
    }

    private static RunRequest sunday(UnaryOperator<RaceDay> change) {
        return ANALYSIS.request().changing(RaceDayPipeline.RACE_DAY.in("sun"), change);
    }

    private static RunRequest settings(UnaryOperator<Settings> change) {
        return ANALYSIS.request().changing(RaceDayPipeline.SETTINGS, change);
    }

    private static Segment renamed(Segment segment) {
        return segment.toBuilder().label("High Street").build();
    }

    private static Segment wider(Segment segment) {
        return segment.toBuilder().widthM(segment.widthM() + 1).build();
    }

    private static FlowRow longer(FlowRow row) {
        return row.toBuilder()
                .first(row.eventA(), row.fromKmA(), row.toKmA() + 0.1)
                .build();
    }

    private static RaceEvent withoutTrack(RaceEvent event) {
        return RaceEvent.builder(event.name())
                .day(event.day())
                .gunMillis(event.gunMillis())
                .limitMinutes(event.limitMinutes().orElseThrow())
                .distanceKm(event.distanceKm())
                .certifiedKm(event.certifiedKm())
                .field(event.field())
                .build();
    }

    private static <T> List<T> first(List<T> all, UnaryOperator<T> change) {
        List<T> changed = new ArrayList<>(all);
        changed.set(0, change.apply(all.get(0)));
        return changed;
    }
}
