package org.runflow.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.runflow.race.RaceDayPipeline.DENSITY;
import static org.runflow.race.RaceDayPipeline.HEADER;
import static org.runflow.race.RaceDayPipeline.LOCATIONS;
import static org.runflow.race.RaceDayPipeline.RACE_DAY;
import static org.runflow.race.RaceDayPipeline.RULEBOOK_IDENTITY;
import static org.runflow.race.RaceDayPipeline.SETTINGS;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.runflow.Engine;
import org.runflow.Run;
import org.runflow.View;
import org.runflow.error.ArtifactUnavailableException;
import org.runflow.race.model.DayHeader;
import org.runflow.race.model.Field;
import org.runflow.race.model.FieldBuilder;
import org.runflow.race.model.Race;
import org.runflow.race.model.StartPlan;
import org.runflow.run.Outcome;
import org.runflow.run.StageState;
import org.runflow.store.Digest;

/** A race is analysed again by its digests; it is read when something has to be computed from it. */
class KnownRaceTest {
    private final AtomicInteger readings = new AtomicInteger();

    private static Race weekend() {
        FieldBuilder field = Field.builder();
        for (int i = 0; i < 120; i++) {
            field.runner("r" + i, 4 + i % 40 / 10.0, i * 0.4);
        }
        Field runners = field.build();
        return Race.builder("Harbour Weekend")
                .zone("Europe/Lisbon")
                .day("sat", LocalDate.of(2026, 4, 11))
                .day("sun", LocalDate.of(2026, 4, 12))
                .dayLabel("sun", "Race Sunday")
                .event("5k", e -> e.day("sat").start("10:00").distanceKm(5).field(runners))
                .event("10k", e -> e.day("sun").start("09:00").distanceKm(10).field(runners))
                .segment("quay", s -> s.widthM(4).pass("5k", 0, 2).pass("10k", 0, 2))
                .segment("bridge", s -> s.widthM(1.8).pass("5k", 2, 5))
                .segment("park", s -> s.widthM(3).pass("10k", 2, 10))
                .build();
    }

    private RaceAnalysis again(KnownRace.Facts facts, Race found) {
        return RaceAnalysis.of(KnownRace.of(facts, () -> {
            readings.incrementAndGet();
            return found;
        }));
    }

    @Test
    void reusedAnalysisDoesNotReadTheRace() {
        Race race = weekend();
        Engine engine = Engine.inMemory();
        Run first = RaceAnalysis.of(race).run(engine);

        RaceAnalysis again = again(KnownRace.of(race).facts(), race);
        assertThat(again.plan(engine).isNoOp()).isTrue();
        Run second = again.run(engine);

        assertThat(second.report().stages())
                .filteredOn(stage -> stage.state() != StageState.EXCLUDED)
                .isNotEmpty()
                .allMatch(stage -> stage.state() == StageState.REUSED);
        assertThat(second.report().inputs()).isEqualTo(first.report().inputs());
        assertThat(second.report().attributes()).isEqualTo(first.report().attributes());
        assertThat(second.report().coordinate()).isEqualTo(first.report().coordinate());
        assertThat(second.get(HEADER.in("sun"))).isEqualTo(DayHeader.of(race.day("sun")));
        assertThat(second.get(RULEBOOK_IDENTITY.in("sun")).version())
                .isEqualTo(race.settings().density().rulebook().version());
        assertThat(readings).hasValue(0);
    }

    @Test
    void whatComputesReadsIt() {
        Race race = weekend();
        Engine engine = Engine.inMemory();
        Run run = again(KnownRace.of(race).facts(), race).only("sun").run(engine);

        assertThat(run.outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(run.get(DENSITY.in("sun")))
                .isEqualTo(RaceAnalysis.of(race).run(Engine.inMemory()).get(DENSITY.in("sun")));
        assertThat(readings.get()).isPositive();
        assertThat(run.find(DENSITY.in("sat"))).isEmpty();
    }

    @Test
    void factsSayWhatTheRaceIs() {
        Race race = weekend();
        KnownRace.Facts facts = KnownRace.of(race).facts();

        assertThat(facts.name()).isEqualTo("Harbour Weekend");
        assertThat(facts.dayNames()).containsExactly("sat", "sun");
        assertThat(facts.days()).extracting(KnownRace.Day::runners).containsExactly(120, 120);
        assertThat(facts.days().get(1).label()).contains("Race Sunday");
        assertThat(facts.days().get(1).events()).containsExactly("10k");
        assertThat(facts.settings().whole()).isEqualTo(Digest.of(race.settings()));
        assertThat(facts.days().get(0).digests().whole()).isEqualTo(Digest.of(race.day("sat")));
        assertThat(facts.rulebook().digest())
                .isEqualTo(Digest.of(race.settings().density().rulebook()));
    }

    @Test
    void anotherRaceIsNotTakenForIt() {
        Race race = weekend();
        Race other = race.with(StartPlan.of("10k", "11:30"));
        RaceAnalysis mixed = again(KnownRace.of(race).facts(), other);
        Engine engine = Engine.inMemory();

        // what is to be kept is read before the run is entered
        assertThatThrownBy(() -> mixed.run(engine))
                .isInstanceOf(ArtifactUnavailableException.class)
                .hasMessageContaining("sun/race-day")
                .hasMessageContaining("has changed since its digest was taken");

        RaceAnalysis.of(race).run(engine);
        Run run = engine.run(mixed.pipeline(), mixed.request().forceAll());
        assertThat(run.outcome()).isEqualTo(Outcome.PARTIAL);
        assertThat(run.find(DENSITY.in("sat"))).isPresent();
        assertThat(run.find(DENSITY.in("sun"))).isEmpty();
        assertThat(run.find(LOCATIONS.in("sun"))).isEmpty();
    }

    @Test
    void factsThatContradictOneAnotherAreRefused() {
        KnownRace.Facts facts = KnownRace.of(weekend()).facts();
        KnownRace.Day day = facts.days().get(0);
        KnownRace.Facts shifted = new KnownRace.Facts(
                facts.name(),
                facts.rulebook(),
                facts.settings(),
                List.of(new KnownRace.Day(
                        day.name(),
                        day.label(),
                        day.runners(),
                        "2026-04-10",
                        day.utcOffset(),
                        day.events(),
                        day.digests())));

        assertThatThrownBy(() -> KnownRace.of(shifted, KnownRaceTest::weekend))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("sat/race-day");
    }

    @Test
    void viewsHaveNamesOfTheirOwn() {
        assertThat(DayParts.OF_DAY).extracting(View::name).doesNotHaveDuplicates();
        assertThat(DayParts.OF_SETTINGS).extracting(View::name).doesNotHaveDuplicates();
        assertThat(DayParts.OF_DAY).allMatch(view -> view.source().equals(RACE_DAY));
        assertThat(DayParts.OF_SETTINGS).allMatch(view -> view.source().equals(SETTINGS));
    }

    @Test
    void daysHaveNamesOfTheirOwn() {
        KnownRace.Facts facts = KnownRace.of(weekend()).facts();
        KnownRace.Day day = facts.days().get(0);

        for (List<KnownRace.Day> days : List.of(List.<KnownRace.Day>of(), List.of(day, day))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new KnownRace.Facts(facts.name(), facts.rulebook(), facts.settings(), days))
                    .withMessageContaining("each with a name of its own");
        }
    }
}
