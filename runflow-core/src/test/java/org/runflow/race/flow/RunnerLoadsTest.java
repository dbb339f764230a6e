package org.runflow.race.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.runflow.race.model.CorridorSettings;
import org.runflow.race.model.DayHeader;
import org.runflow.race.model.Field;
import org.runflow.race.model.FieldBuilder;
import org.runflow.race.model.FlowDirection;
import org.runflow.race.model.FlowRow;
import org.runflow.race.model.FlowSettings;
import org.runflow.race.model.Race;
import org.runflow.race.model.RaceBuilder;
import org.runflow.store.Digest;

class RunnerLoadsTest {
    /** Runners by id and pace, one minute apart in the order given. */
    private static Field field(Object... idsAndPaces) {
        FieldBuilder field = Field.builder();
        for (int i = 0; i < idsAndPaces.length; i += 2) {
            field.runner((String) idsAndPaces[i], ((Number) idsAndPaces[i + 1]).doubleValue(), 30.0 * i);
        }
        return field.build();
    }

    private static RaceBuilder race() {
        return Race.builder("catch me")
                .day("sun", LocalDate.of(2026, 5, 10))
                .event("slow", event -> event.start("07:00").distanceKm(10).field(field("s1", 8, "s2", 7, "s3", 9)))
                .event("fast", event -> event.start("07:10").distanceKm(10).field(field("f1", 4, "f2", 3)))
                .segment("S", segment -> segment.widthM(3).pass("slow", 0, 10).pass("fast", 0, 10));
    }

    private static List<String> entries(RunnerLoads loads) {
        List<String> entries = new ArrayList<>();
        for (int entry = 0; entry < loads.size(); entry++) {
            entries.add(loads.flowIds().get(loads.row(entry)) + " " + loads.runnerId(loads.runner(entry)) + " +"
                    + loads.passesMade(entry) + " -" + loads.passesSuffered(entry));
        }
        return entries;
    }

    private static RunnerLoadsBuilder table() {
        return RunnerLoads.builder(
                new DayHeader("sun", LocalDate.of(2026, 5, 10), ZoneOffset.UTC, List.of("slow", "fast")));
    }

    @Test
    void saysWhichDayItIsOf() {
        RunnerLoads loads = Flow.runnerLoads(race().build().day("sun"), CorridorSettings.defaults());
        assertThat(loads.day()).isEqualTo("sun");
        assertThat(loads.date()).isEqualTo("2026-05-10");
        assertThat(loads.utcOffset()).isEqualTo(ZoneOffset.UTC);
        assertThat(loads.events()).containsExactly("slow", "fast");
    }

    @Test
    void tellsWhoPassesAndIsPassedInEachRow() {
        RunnerLoads loads = Flow.runnerLoads(race().build().day("sun"), CorridorSettings.defaults());
        assertThat(entries(loads))
                .containsExactly(
                        "S_slow_slow s1 +0 -1",
                        "S_slow_slow s2 +1 -0",
                        "S_fast_fast f1 +0 -1",
                        "S_fast_fast f2 +1 -0",
                        "S_slow_fast s1 +0 -2",
                        "S_slow_fast s2 +0 -2",
                        "S_slow_fast s3 +0 -2",
                        "S_slow_fast f1 +3 -0",
                        "S_slow_fast f2 +3 -0");
    }

    @Test
    void namesTheEventThatPassesARunnerMost() {
        RunnerLoads loads = Flow.runnerLoads(race().build().day("sun"), CorridorSettings.defaults());
        assertThat(loads.runners()).isEqualTo(5);
        assertThat(List.of(loads.runnerId(0), loads.runnerEvent(0))).containsExactly("s1", "slow");
        assertThat(loads.findMostPassedBy(0)).contains("fast");
        assertThat(loads.findMostPassedBy(3)).contains("fast");
        assertThat(loads.findMostPassedBy(4)).isEmpty();
    }

    @Test
    void addsUpBothWindowsOfARunner() {
        RaceBuilder race =
                race().flowRow(RandomDays.directed(FlowRow.of("lap", "fast", 0, 4, "fast", 0, 5), FlowDirection.SAME));
        FlowRowResult row = Flow.analyse(race.build().day("sun"), new FlowSettings(5, 100))
                .rows()
                .get(0);
        RunnerLoads loads = Flow.runnerLoads(race.build().day("sun"), CorridorSettings.defaults());
        long made = 0;
        long suffered = 0;
        for (int entry = 0; entry < loads.size(); entry++) {
            made += loads.passesMade(entry);
            suffered += loads.passesSuffered(entry);
        }
        assertThat(made).isEqualTo(row.passes().passes()).isPositive();
        assertThat(suffered).isEqualTo(made);
    }

    @Test
    void nobodyPassesHeadOn() {
        RaceBuilder race = race().flowRow(
                        RandomDays.directed(FlowRow.of("S", "slow", 0, 10, "fast", 0, 10), FlowDirection.OPPOSITE));
        assertThat(Flow.runnerLoads(race.build().day("sun"), CorridorSettings.defaults())
                        .size())
                .isZero();
    }

    @Test
    void isEqualWhenAllColumnsAre() {
        RunnerLoads loads = Flow.runnerLoads(race().build().day("sun"), CorridorSettings.defaults());
        assertThat(loads)
                .isEqualTo(Flow.runnerLoads(race().build().day("sun"), CorridorSettings.defaults()))
                .hasSameHashCodeAs(Flow.runnerLoads(race().build().day("sun"), CorridorSettings.defaults()));
        assertThat(loads).isNotEqualTo(table().build());
    }

    @Test
    void everyColumnCountsForTheDigest() {
        assertThat(Digest.of(Flow.runnerLoads(race().build().day("sun"), CorridorSettings.defaults())))
                .isEqualTo(Digest.of(Flow.runnerLoads(race().build().day("sun"), CorridorSettings.defaults())));
        assertThat(List.of(
                        table("S", "a", "slow", Optional.empty(), 1, 0),
                        table("T", "a", "slow", Optional.empty(), 1, 0),
                        table("S", "b", "slow", Optional.empty(), 1, 0),
                        table("S", "a", "fast", Optional.empty(), 1, 0),
                        table("S", "a", "slow", Optional.of("slow"), 1, 0),
                        table("S", "a", "slow", Optional.empty(), 2, 0),
                        table("S", "a", "slow", Optional.empty(), 1, 1),
                        RunnerLoads.builder(new DayHeader("mon", LocalDate.of(2026, 5, 11), ZoneOffset.UTC, List.of()))
                                .build(),
                        RunnerLoads.builder(new DayHeader("sun", LocalDate.of(2026, 5, 11), ZoneOffset.UTC, List.of()))
                                .build(),
                        RunnerLoads.builder(new DayHeader("sun", LocalDate.of(2026, 5, 11), ZoneOffset.MAX, List.of()))
                                .build(),
                        RunnerLoads.builder(new DayHeader(
                                        "sun", LocalDate.of(2026, 5, 11), ZoneOffset.MAX, List.of("slow")))
                                .build()))
                .extracting(Digest::of)
                .doesNotHaveDuplicates();
    }

    private static RunnerLoads table(
            String flowId, String runner, String event, Optional<String> by, int made, int suffered) {
        return table().row(flowId)
                .runner(runner, event, by)
                .entry(0, 0, made, suffered)
                .build();
    }

    @Test
    void refusesEntriesOutOfOrderOrWithoutAPass() {
        RunnerLoadsBuilder builder =
                table().row("S").runner("s1", "slow", Optional.empty()).runner("s2", "slow", Optional.empty());
        builder.entry(0, 1, 1, 0);
        assertThatIllegalArgumentException().isThrownBy(() -> builder.entry(0, 0, 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.entry(0, 1, 1, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.entry(1, 0, 1, 0))
                .withMessageContaining("row 1 of 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        table().row("S").runner("s1", "slow", Optional.empty()).entry(0, 0, 0, 0));
    }
}
