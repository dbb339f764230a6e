package org.runflow.race.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.runflow.oracle.ModelRace;
import org.runflow.oracle.RandomRaces;
import org.runflow.race.density.Density;
import org.runflow.race.density.DensityCells;
import org.runflow.race.density.DensityResults;
import org.runflow.race.density.SegmentCells;
import org.runflow.race.density.SegmentDensity;
import org.runflow.race.experience.Experience;
import org.runflow.race.experience.ExperienceResults;
import org.runflow.race.flow.Flow;
import org.runflow.race.flow.FlowPair;
import org.runflow.race.flow.FlowRowResult;
import org.runflow.race.flow.PairCounts;
import org.runflow.race.model.Field;
import org.runflow.race.model.FieldBuilder;
import org.runflow.race.model.FlowRow;
import org.runflow.race.model.Race;
import org.runflow.race.model.RaceDay;
import org.runflow.race.model.RaceEvent;
import org.runflow.race.service.LevelOfService;
import org.runflow.race.service.Severity;

/** Every figure of a sweep is the one of the complete analysis of the race with the plan. */
class SweepAgainstAnalysisTest {
    private static final Figure[] ALL = Figure.values();
    private static final int AT_LEAST = 200;
    private static final AtomicInteger COMPARED = new AtomicInteger();

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 110);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyPlanIsWhatTheCompleteAnalysisSays(long seed) {
        Random random = new Random(seed * 7919);
        Race race = withWaves(model(seed).race(), random);
        SweepResults results =
                Sweep.of(race, "d").over(plans(race, random)).with(ALL).run();
        List<FlowRow> rows = Flow.rows(race.day("d"));
        assertSame(race, rows, results.today(), results);
        results.plans().forEach(plan -> assertSame(race.with(results.startPlan(plan)), rows, plan, results));
        COMPARED.addAndGet(results.plans().size());
        results.refused().forEach(plan -> assertThat(plan.reason()).contains(" ms "));
        assertThat(results.plans().size() + results.refused().size()).isEqualTo(results.count());
    }

    @AfterAll
    static void manyPlansWereCompared() {
        assertThat(COMPARED.get()).isGreaterThanOrEqualTo(AT_LEAST);
    }

    private static ModelRace model(long seed) {
        if (seed % 4 == 3) {
            return RandomRaces.withLaps(seed);
        }
        return seed % 2 == 0 ? RandomRaces.race(seed) : RandomRaces.withStops(seed);
    }

    private static StartPlans plans(Race race, Random random) {
        StartPlans plans = StartPlans.grid();
        for (RaceEvent event : race.events()) {
            if (!event.day().equals("d")) {
                continue;
            }
            if (random.nextBoolean()) {
                plans = plans.shifts(event.name(), shifts(random));
            }
            if (event.field().waves().contains("w1") && random.nextBoolean()) {
                plans = plans.shifts(event.name() + "/w1", shifts(random));
            }
        }
        return plans;
    }

    private static List<Duration> shifts(Random random) {
        TreeSet<Long> millis = new TreeSet<>();
        long[] some = {0, 60_000, -60_000, 300_000, 17_000, -1, 900_000, -1_800_000, 1};
        millis.add(some[random.nextInt(some.length)]);
        millis.add(some[random.nextInt(some.length)]);
        return millis.stream().map(Duration::ofMillis).toList();
    }

    private static Race withWaves(Race race, Random random) {
        List<RaceEvent> events = race.events().stream()
                .map(event -> random.nextBoolean()
                        ? event
                        : event.toBuilder()
                                .field(withWaves(event.field(), random))
                                .build())
                .toList();
        return new Race(
                race.name(),
                race.zone(),
                race.days(),
                events,
                race.segments(),
                race.flowRows(),
                race.locations(),
                race.eventGroups(),
                race.settings(),
                race.dayLabels());
    }

    private static Field withWaves(Field field, Random random) {
        FieldBuilder builder = field.toBuilder();
        for (int runner = 0; runner < field.size(); runner++) {
            builder.wave(field.id(runner), "w" + random.nextInt(3));
        }
        return builder.build();
    }

    static void assertSame(Race race, List<FlowRow> rows, PlanOutcome plan, SweepResults results) {
        RaceDay day = race.day("d");
        DensityCells cells = Density.cells(day, race.settings().density());
        DensityResults density = Density.analyse(day, race.settings().density(), cells);
        for (SegmentDensity expected : density.segments()) {
            assertSame(expected, plan.segments().get(expected.id()), results);
        }
        assertThat(plan.peakDensityPerM2()).isEqualTo(density.summary().peakDensityOverallPerM2());
        assertThat(plan.peakDensitySegment()).isEqualTo(density.summary().peakDensitySegment());
        ExperienceResults experience =
                Experience.analyse(day, race.settings().density().rulebook(), cells);
        for (LevelOfService level : LevelOfService.values()) {
            double seconds = experience.byEvent().values().stream()
                    .mapToDouble(event -> event.losPersonSeconds().get(level))
                    .sum();
            assertThat(plan.exposure().at(level)).isEqualTo(Math.round(seconds * 1000));
        }
        FlaggedCells flags = plan.flags().orElseThrow();
        assertThat(flags.watch()).isEqualTo(count(cells, Severity.WATCH));
        assertThat(flags.caution()).isEqualTo(count(cells, Severity.CAUTION));
        assertThat(flags.critical()).isEqualTo(count(cells, Severity.CRITICAL));
        assertThat(flags.status())
                .isEqualTo(experience.operationalStatus().status().label());
        assertThat(plan.worstLos()).isEqualTo(experience.operationalStatus().worstLos());
        assertThat(plan.latestFinishMillis()).isEqualTo(latestFinish(day));
        assertSamePairs(Flow.analyse(day, race.settings().flow()).rows(), rows, plan);
    }

    private static void assertSame(SegmentDensity expected, SegmentOutcome found, SweepResults results) {
        assertThat(found.peakDensityPerM2()).isEqualTo(expected.peakDensityPerM2());
        assertThat(found.peakDensityBin().stream().boxed().toList())
                .isEqualTo(expected.peakDensityBin().stream().toList());
        assertThat(found.peakDensityMillis().stream()
                        .mapToObj(results.clock()::at)
                        .toList())
                .isEqualTo(expected.peakDensityTimestamp().stream().toList());
        assertThat(found.los()).isEqualTo(expected.los());
        assertThat(found.peakRatePerS()).isEqualTo(expected.peakRatePerS());
        assertThat(found.sustainedDensity15minPerM2()).isEqualTo(expected.sustainedDensity15minPerM2());
        assertThat(found.peakConcurrency()).hasValue(expected.peakConcurrency());
        assertThat(found.activeStartMillis().stream()
                        .mapToObj(results.clock()::at)
                        .toList())
                .isEqualTo(expected.activeStart().stream().toList());
        assertThat(found.activeEndMillis().stream()
                        .mapToObj(results.clock()::at)
                        .toList())
                .isEqualTo(expected.activeEnd().stream().toList());
        expected.computedMetrics()
                .losPersonSeconds()
                .forEach((level, seconds) ->
                        assertThat(found.losPersonMillis().at(level)).isEqualTo(Math.round(seconds * 1000)));
    }

    private static int count(DensityCells cells, Severity severity) {
        int count = 0;
        for (SegmentCells segment : cells.segments()) {
            for (int cell = 0; cell < segment.size(); cell++) {
                count += segment.severity(cell) == severity ? 1 : 0;
            }
        }
        return count;
    }

    private static Map<String, Long> latestFinish(RaceDay day) {
        Map<String, Long> latest = new TreeMap<>();
        for (RaceEvent event : day.events()) {
            for (long arrival : event.trajectories().arrivalMillis(event.certifiedKm())) {
                latest.merge(event.name(), arrival, Math::max);
            }
        }
        return latest;
    }

    /** A plan that reverses two guns names a derived row the other way round, so rows are known by their windows. */
    private static void assertSamePairs(List<FlowRowResult> expected, List<FlowRow> rows, PlanOutcome plan) {
        assertThat(plan.rows())
                .extracting(PlanOutcome.RowPairs::flowId)
                .containsExactlyElementsOf(
                        rows.stream().map(row -> row.flowId().orElseThrow()).toList());
        assertThat(rows).hasSize(expected.size());
        Map<List<Object>, PairCounts> found = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            FlowRow row = rows.get(i);
            found.put(
                    List.of(row.segmentId(), row.eventA(), row.fromKmA(), row.eventB(), row.fromKmB()),
                    plan.rows().get(i).counts());
        }
        for (FlowRowResult row : expected) {
            FlowPair pair = row.pair();
            List<Object> asItIs = List.of(pair.segId(), pair.eventA(), pair.fromKmA(), pair.eventB(), pair.fromKmB());
            List<Object> reversed = List.of(pair.segId(), pair.eventB(), pair.fromKmB(), pair.eventA(), pair.fromKmA());
            boolean same = found.containsKey(asItIs);
            PairCounts counts = found.get(same ? asItIs : reversed);
            assertThat(List.of(counts.passesA(), counts.passesB(), counts.meetings(), counts.coPresencePairs()))
                    .as(pair.flowId())
                    .isEqualTo(List.of(
                            same ? row.passes().passesA() : row.passes().passesB(),
                            same ? row.passes().passesB() : row.passes().passesA(),
                            row.meetings().meetings(),
                            row.coPresence().coPresencePairs()));
        }
    }
}
