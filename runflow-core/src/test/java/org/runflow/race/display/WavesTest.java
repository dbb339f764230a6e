package org.runflow.race.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.runflow.race.density.SegmentCells;
import org.runflow.race.density.SegmentCellsBuilder;
import org.runflow.race.display.SegmentWaves.Wave;
import org.runflow.race.model.RaceClock;
import org.runflow.race.service.Flag;
import org.runflow.race.service.LevelOfService;

class WavesTest {
    private static final RaceClock CLOCK = new RaceClock(LocalDate.of(2026, 5, 10), ZoneOffset.UTC);
    private static final int SEVEN = 420;

    /** Densities in hundredths of p/m², one per minute from 07:00, on one bin of 100 m²; 0 is an empty minute. */
    private static List<Wave> waves(int... hundredths) {
        int[] occupied = IntStream.range(0, hundredths.length)
                .filter(i -> hundredths[i] > 0)
                .toArray();
        SegmentCellsBuilder cells = new SegmentCellsBuilder("S", 100, 1, 100, 60, occupied.length);
        for (int minute : occupied) {
            cells.cell(0, (SEVEN + minute) * 60_000L, hundredths[minute] * 60_000L, 1, LevelOfService.A, 50, Flag.NONE);
        }
        SegmentCells built = cells.build();
        return Waves.of(built, CLOCK);
    }

    private static OffsetDateTime at(int minute) {
        return CLOCK.at((SEVEN + minute) * 60_000L);
    }

    @Test
    void aWaveLastsFromItsFirstBusyMinuteToTheEndOfItsLast() {
        assertThat(waves(0, 5, 30, 50, 50, 20, 5)).containsExactly(new Wave(at(2), at(6), 0.5, at(3)));
    }

    @ParameterizedTest
    @CsvSource({"4, 1", "5, 2", "6, 2"})
    void fiveQuietMinutesPartTwoWaves(int quietMinutes, int expected) {
        int[] minutes = new int[quietMinutes + 2];
        minutes[0] = 30;
        minutes[quietMinutes + 1] = 40;
        assertThat(waves(minutes)).hasSize(expected);
    }

    @Test
    void peopleBelowTheThresholdDoNotJoinTwoWaves() {
        assertThat(waves(30, 9, 9, 9, 9, 9, 30)).hasSize(2);
        assertThat(waves(30, 9, 9, 10, 9, 9, 30)).hasSize(1);
    }

    @Test
    void aSegmentThatIsNeverDenseIsBusyFromHalfItsPeak() {
        assertThat(waves(1, 2, 4, 2, 1)).containsExactly(new Wave(at(1), at(4), 0.04, at(2)));
    }

    @Test
    void anEmptySegmentHasNoWaves() {
        assertThat(waves(0, 0)).isEmpty();
    }
}
