package org.runflow.race.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.runflow.race.model.Field;
import org.runflow.race.model.FlowRow;
import org.runflow.race.model.FlowSettings;
import org.runflow.race.model.Note;

/** Who leaves the course within a window is there, but makes no pair; and it is told how many do. */
class RunnersWhoStopTest {
    private static final Field THREE = Field.builder()
            .runner("x1", 5, 0)
            .runner("x2", 5, 0)
            .runner("x3", 5, 0)
            .until("x2", 1.5)
            .build();
    private static final Field TWO =
            Field.builder().runner("y1", 4, 60).runner("y2", 4, 60).build();

    private static FlowRowResult analyse(double fromKm, double toKm) {
        FlowRow row = RandomDays.named(FlowRow.of("S", "x", fromKm, toKm, "y", fromKm, toKm));
        return RowKernel.of(RandomDays.day(THREE, TWO), new FlowSettings(5, 100))
                .analyse(row);
    }

    @Test
    void aNoteSaysHowManyOfHowManyDo() {
        assertThat(analyse(1, 2).notes())
                .containsExactly(
                        Note.info("1 of the 3 runners of 'x' leave the course between km 1.0 and km 2.0; they are left"
                                + " out of all pairs."));
        assertThat(analyse(0, 1.5).notes()).isEmpty();
    }

    @Test
    void whoHasLeftBeforeIsNotThere() {
        assertThat(analyse(2, 3).notes()).isEmpty();
        assertThat(analyse(2, 3).passes().passesB())
                .isEqualTo(analyse(1, 2).passes().passesB());
    }
}
