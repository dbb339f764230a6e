package org.runflow.race.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.runflow.race.flow.FlowRowResult.PassCounts;
import org.runflow.race.model.FlowRow;
import org.runflow.race.model.FlowSettings;
import org.runflow.race.model.RaceDay;
import org.runflow.race.model.Settings;

/** The answers printed on the model page for the real race. */
class KnownAnswersTest {
    private static final FlowSettings SETTINGS = Settings.defaults().flow();

    @ParameterizedTest
    @CsvSource({
        "sun, A2a_10k_half,    SAME,     0,    34,    0,   34,  0,    0,   0",
        "sun, A3a_10k_half,    SAME,     0,    663,   0,   129, 0,    0,   0",
        "sun, B1_10k_full,     SAME,     51,   0,     16,  0,   0,    0,   0",
        "sun, F1_10k_half,     SAME,     2185, 25928, 206, 686, 0,    0,   0",
        "sun, K2_full_half,    OPPOSITE, 0,    0,     0,   0,   5026, 283, 171",
        "sat, N1_elite_elite,  SAME,     109,  0,     20,  0,   0,    0,   0",
        "sat, N2b_elite_elite, SAME,     0,    0,     0,   0,   0,    0,   0",
    })
    void agreesWithThePage(
            String day,
            String flowId,
            String direction,
            long passesA,
            long passesB,
            int overtakingA,
            int overtakingB,
            long meetings,
            int meetingA,
            int meetingB) {
        FlowRowResult row =
                Flow.analyse(RealRace.load().day(day), SETTINGS).rows().get(flowId);
        assertThat(row.pair().direction()).hasToString(direction);
        assertThat(row.passes())
                .extracting(PassCounts::passesA, PassCounts::passesB, PassCounts::overtakingA, PassCounts::overtakingB)
                .containsExactly(passesA, passesB, overtakingA, overtakingB);
        assertThat(row.meetings()).isEqualTo(new Meetings(meetings, meetingA, meetingB));
    }

    @Test
    void everySmallRowAgreesWithALookAtEveryPair() {
        RaceDay day = RealRace.load().day("sat");
        RowKernel kernel = RowKernel.of(day, SETTINGS);
        for (FlowRow row : Flow.rows(day)) {
            if (!row.eventA().equals("open")) {
                FlowRowResult actual = kernel.analyse(row);
                assertThat(actual).as(row.segmentId()).isEqualTo(BruteFlow.analyse(day, row, SETTINGS, actual));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"A1a", "C1", "E1", "G1", "H1", "K2"})
    void aLargeRowAgreesWithALookAtEveryPair(String segId) {
        RaceDay day = RealRace.load().day("sun");
        FlowRow row = Flow.rows(day).stream()
                .filter(candidate -> candidate.segmentId().equals(segId))
                .findFirst()
                .orElseThrow();
        FlowRowResult actual = RowKernel.of(day, SETTINGS).analyse(row);
        assertThat(actual).isEqualTo(BruteFlow.analyse(day, row, SETTINGS, actual));
    }
}
