package org.runflow.race.experience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.runflow.race.density.Density;
import org.runflow.race.density.DensityCells;
import org.runflow.race.experience.OperationalStatus.Status;
import org.runflow.race.model.Field;
import org.runflow.race.model.Race;
import org.runflow.race.model.RaceDay;
import org.runflow.race.model.Settings;
import org.runflow.race.service.LevelOfService;
import org.runflow.race.service.Severity;

class ExperienceTest {
    /** Everybody at 5 min/km over 200 m from 07:00: in each of the two bins for half of the minute from 07:00, so 0.5·n/(100·width) p/m². */
    private static ExperienceResults pack(int runners, double widthM) {
        Field field = Field.of(
                IntStream.range(0, runners).mapToObj(i -> "r" + i).toArray(String[]::new),
                IntStream.range(0, runners).mapToDouble(i -> 5).toArray(),
                new double[runners]);
        RaceDay day = Race.builder("pack")
                .day("sun", LocalDate.of(2026, 5, 10))
                .event("run", event -> event.start("07:00").distanceKm(0.2).field(field))
                .event("nobody", event -> event.start("08:00").distanceKm(0.2))
                .segment(
                        "S",
                        segment -> segment.widthM(widthM).pass("run", 0, 0.2).pass("nobody", 0, 0.2))
                .group("all", List.of("run", "nobody"))
                .group("none", List.of("nobody"))
                .build()
                .day("sun");
        Settings settings = Settings.defaults();
        DensityCells cells = Density.cells(day, settings.density());
        return Experience.analyse(day, settings.density().rulebook(), cells);
    }

    @ParameterizedTest
    @CsvSource({"72, A, 5.0, 0", "108, B, 4.5, 0", "144, C, 3.5, 1", "216, D, 2.0, 1", "326, E, 0.75, 1", "327, F, 0, 1"
    })
    void everybodyInAPackHasTheScoreOfItsLevel(int runners, LevelOfService level, double score, double minutes) {
        EventExperience run = pack(runners, 1).getEvent("run");
        assertThat(run.res().orElseThrow()).isCloseTo(score, within(1e-12));
        assertThat(run.resP10()).isEqualTo(run.res());
        assertThat(run.meanMinutesFromLosC()).contains(minutes);
        assertThat(run.losPersonSeconds()).containsEntry(level, 60.0 * runners);
    }

    @Test
    void anEventWithoutRunnersHasNoScores() {
        ExperienceResults results = pack(10, 2);
        assertThat(results.getEvent("nobody").res()).isEmpty();
        assertThat(results.eventGroups().get("none").res()).isEmpty();
        assertThat(results.eventGroups().get("all").res())
                .isEqualTo(results.getEvent("run").res());
    }

    @ParameterizedTest
    @CsvSource({"72, STABLE", "144, MODERATE", "326, CRITICAL"})
    void statusFollowsTheWorstCell(int runners, Status status) {
        assertThat(pack(runners, 1).operationalStatus().status()).isEqualTo(status);
    }

    @Test
    void aggregatesCountParticipantsSegmentsAndFlags() {
        assertThat(pack(326, 1).aggregates()).isEqualTo(new DayAggregates(326, 1, 1));
        assertThat(pack(1, 5).aggregates()).isEqualTo(new DayAggregates(1, 1, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "A, NONE, STABLE",
        "B, WATCH, STABLE",
        "C, NONE, MODERATE",
        "A, CAUTION, MODERATE",
        "D, CAUTION, MODERATE",
        "E, NONE, CRITICAL",
        "A, CRITICAL, CRITICAL",
        "F, CRITICAL, CRITICAL"
    })
    void statusTakesTheWorseOfLevelAndFlag(LevelOfService los, Severity severity, Status status) {
        assertThat(new OperationalStatus(status, los, severity, 0).status()).isEqualTo(status);
    }

    /** n runners cross 100 m by 1 m in a minute: n p/min/m, and n/200 p/m². */
    @ParameterizedTest
    @CsvSource({"72, 5", "90, 5", "144, 3.8", "216, 1.45", "400, 0"})
    void thePeakBasedScoreFallsWithFlowAboveNinetyAndDensityAboveItsLimit(int runners, double score) {
        assertThat(pack(runners, 1).getEvent("run").resPeakBased().orElseThrow())
                .isCloseTo(score, within(1e-9));
    }
}
