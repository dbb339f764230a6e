package org.runflow.race.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.runflow.Engine;
import org.runflow.Run;
import org.runflow.error.ArtifactUnavailableException;
import org.runflow.race.RaceAnalysis;
import org.runflow.race.RaceDayPipeline;
import org.runflow.race.model.Field;
import org.runflow.race.model.FieldBuilder;
import org.runflow.race.model.Race;
import org.runflow.race.model.StartPlan;

class DayDiffTest {
    private final Engine engine = Engine.inMemory();
    private final Race race = race(3);
    private final Run before = RaceAnalysis.of(race).run(engine);

    @Test
    void dayIsTheSameAsItself() {
        DayDiff same = DayDiff.between(before, before, "sun");

        assertThat(same.isEmpty()).isTrue();
        assertThat(same.before()).isEqualTo(same.after());
    }

    @Test
    void otherStartMovesItsOwnEventAndSegmentsOnly() {
        Run after = RaceAnalysis.of(race.with(StartPlan.of("5k", "09:10"))).run(engine);

        DayDiff diff = DayDiff.between(before, after, "sun");

        assertThat(diff.events()).extracting(Changed::id).containsExactly("5k");
        assertThat(diff.segments()).extracting(Changed::id).containsExactly("shared", "own-5k");
        assertThat(diff.course()).isEmpty();
        assertThat(diff.isEmpty()).isFalse();
    }

    @Test
    void widerSegmentIsADifferenceOfTheCourse() {
        Run after = RaceAnalysis.of(race(6)).run(engine);

        DayDiff diff = DayDiff.between(before, after, "sun");

        assertThat(diff.course()).extracting(Changed::id).containsExactly("shared");
        assertThat(diff.events()).isEmpty();
        assertThat(diff.segments()).extracting(Changed::id).containsExactly("shared");
    }

    @Test
    void otherBinsAreAnotherGridAndNotAnotherCourse() {
        Run after = RaceAnalysis.of(race.with(race.settings().withDensity(d -> d.withBinM(50))))
                .run(engine);

        DayDiff diff = DayDiff.between(before, after, "sun");

        assertThat(diff.course()).isEmpty();
        assertThat(diff.before().grid()).isNotEqualTo(diff.after().grid());
    }

    @Test
    void artifactThatIsNotStoredIsNamed() {
        RaceAnalysis analysis = RaceAnalysis.of(race);
        Run densityOnly =
                engine.run(analysis.pipeline(), analysis.request().targets(RaceDayPipeline.DENSITY.in("sun")));

        assertThatThrownBy(() -> DayDiff.between(before, densityOnly, "sun"))
                .isInstanceOf(ArtifactUnavailableException.class)
                .hasMessageContaining("sun/overview");
    }

    @Test
    void listsArePairedByIdInTheOrderOfTheFirst() {
        List<Changed<String>> changes = Changed.between(
                List.of("a1", "b1", "c1"), List.of("d1", "c2", "b1"), text -> text.substring(0, 1), text -> text);

        assertThat(changes)
                .containsExactly(
                        new Changed<>("a", Optional.of("a1"), Optional.empty()),
                        new Changed<>("c", Optional.of("c1"), Optional.of("c2")),
                        new Changed<>("d", Optional.empty(), Optional.of("d1")));
    }

    @Test
    void thingOnNeitherSideIsRefused() {
        assertThatThrownBy(() -> new Changed<>("x", Optional.empty(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'x'");
    }

    private static Race race(double sharedWidthM) {
        return Race.builder("Twice Around")
                .day("sun", LocalDate.of(2026, 4, 12))
                .event("10k", e -> e.start("09:00").distanceKm(10).field(field("t", 80)))
                .event("5k", e -> e.start("09:02").distanceKm(5).field(field("f", 60)))
                .segment("shared", s -> s.widthM(sharedWidthM).pass("10k", 0, 2).pass("5k", 0, 2))
                .segment("own-10k", s -> s.widthM(3).pass("10k", 2, 10))
                .segment("own-5k", s -> s.widthM(3).pass("5k", 2, 5))
                .build();
    }

    private static Field field(String prefix, int runners) {
        FieldBuilder field = Field.builder();
        for (int i = 0; i < runners; i++) {
            field.runner(prefix + i, 4 + i % 20 / 10.0, i * 0.5);
        }
        return field.build();
    }
}
