package org.runflow.race.experience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.runflow.oracle.Races;
import org.runflow.race.density.Density;
import org.runflow.race.density.DensityCells;
import org.runflow.race.density.SegmentCells;
import org.runflow.race.experience.OperationalStatus.Status;
import org.runflow.race.model.RaceBuilder;
import org.runflow.race.model.Settings;
import org.runflow.race.service.LevelOfService;
import org.runflow.race.service.Severity;

class OperationalStatusTest {
    /** In each hundred metres of 3 of the kilometres, for half a minute each. */
    private static DensityCells cellsOf(int runners, double... widthsM) {
        RaceBuilder race = Races.withEvent(Races.together(runners));
        for (int i = 0; i < widthsM.length; i++) {
            double widthM = widthsM[i];
            double fromKm = i;
            race.segment("S" + i, s -> s.widthM(widthM).pass("e", fromKm, fromKm + 1));
        }
        return Density.cells(race.build().day("sun"), Settings.defaults().density());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 5 50", "50 1 5", "5 50 1", "1 50 5"})
    void isThatOfTheWorstCellsWhereverTheyLie(String widthsM) {
        double[] widths = List.of(widthsM.split(" ")).stream()
                .mapToDouble(Double::parseDouble)
                .toArray();
        DensityCells cells = cellsOf(300, widths);
        List<LevelOfService> levels = new ArrayList<>();
        List<Severity> severities = new ArrayList<>();
        List<Double> densities = new ArrayList<>();
        for (SegmentCells segment : cells.segments()) {
            for (int cell = 0; cell < segment.size(); cell++) {
                levels.add(segment.level(cell));
                severities.add(segment.severity(cell));
                densities.add(segment.densityPerM2(cell));
            }
        }

        OperationalStatus status = OperationalStatus.of(cells);

        assertThat(levels).contains(LevelOfService.A, LevelOfService.E);
        assertThat(status.worstLos())
                .isEqualTo(levels.stream().max(Comparator.naturalOrder()).orElseThrow());
        assertThat(status.worstSeverity())
                .isEqualTo(severities.stream().max(Comparator.naturalOrder()).orElseThrow());
        assertThat(status.peakDensityPerM2())
                .isEqualTo(densities.stream().max(Comparator.naturalOrder()).orElseThrow());
        assertThat(status.status().label()).isEqualTo("Critical");
    }

    @ParameterizedTest
    @CsvSource({
        "A, NONE, STABLE, Stable",
        "B, NONE, STABLE, Stable",
        "C, NONE, MODERATE, Moderate",
        "D, NONE, MODERATE, Moderate",
        "A, CAUTION, MODERATE, Moderate",
        "E, NONE, CRITICAL, Critical",
        "A, CRITICAL, CRITICAL, Critical",
    })
    void isMadeOfLevelAndSeverity(LevelOfService los, Severity severity, Status expected, String label) {
        OperationalStatus status = OperationalStatus.of(los, severity, 0.5);

        assertThat(status.status()).isEqualTo(expected);
        assertThat(status.status().label()).isEqualTo(label);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, Double.NaN, Double.POSITIVE_INFINITY})
    void densityThatIsNoneIsRefused(double peakPerM2) {
        assertThatThrownBy(() -> OperationalStatus.of(LevelOfService.A, Severity.NONE, peakPerM2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a peak density must be 0 or more, was " + peakPerM2);
    }
}
