package org.runflow.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.runflow.error.InvalidInputException;
import org.runflow.race.model.Field;
import org.runflow.race.model.Race;

class RaceInCodeTest {
    @Test
    void raceIsBuiltFromArraysWithoutAnyFile() {
        // region build
        String[] ids = {"17", "18", "19"};
        double[] paceMinPerKm = {4.2, 5.0, 6.5};
        double[] startOffsetS = {0, 4, 9};

        Race race = Race.builder("Harbour Run")
                .zone("Europe/Lisbon")
                .day("sun", LocalDate.of(2026, 4, 12))
                .event("10k", e -> e.start("09:00").distanceKm(10).field(Field.of(ids, paceMinPerKm, startOffsetS)))
                .segment("S1", s -> s.label("Quay").widthM(5).pass("10k", 0, 4))
                .segment("S2", s -> s.label("Bridge").widthM(2.5).pass("10k", 4, 10))
                .build();
        // endregion

        assertThat(race.day("sun").runners()).isEqualTo(3);
        assertThat(race.day("sun").segments().get("S1").areaM2()).isEqualTo(20_000);
    }

    @Test
    void allProblemsOfARaceAreReportedTogether() {
        // region problems
        assertThatThrownBy(() -> Race.builder("Harbour Run")
                        .day("sun", LocalDate.of(2026, 4, 12))
                        .event("10k", e -> e.start("09:00").distanceKm(10))
                        .segment("S1", s -> s.widthM(0).pass("10k", 4, 4))
                        .build())
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("widthM '0.0': must be a number greater than 0")
                .hasMessageContaining("from must be less than to");
        // endregion
    }
}
