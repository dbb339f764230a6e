package org.runflow.race.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.runflow.error.InvalidInputException;

class FlowRowProblemTest {
    @Test
    void namesTheRowByItsPosition() {
        RaceBuilder race = Race.builder("Run")
                .day("sun", LocalDate.of(2026, 4, 12))
                .event("10k", event -> event.start("09:00").distanceKm(10))
                .segment("S1", segment -> segment.widthM(5).pass("10k", 0, 10))
                .flowRow(FlowRow.of("S1", "10k", 0, 5, "10k", 5, 10))
                .flowRow(FlowRow.of("S1", "10k", 0, 5, "5k", 0, 5));
        InvalidInputException thrown = catchThrowableOfType(InvalidInputException.class, race::build);
        assertThat(thrown.problems())
                .singleElement()
                .hasToString("flow row 2 'S1', eventB '5k': unknown event; the race has 10k");
    }
}
