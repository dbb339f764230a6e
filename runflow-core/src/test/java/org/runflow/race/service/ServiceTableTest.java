package org.runflow.race.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceTableTest {
    @ParameterizedTest
    @CsvSource({
        // rulebook, schema, inclusive upper bounds of A to E
        "runflow-2, on_course_open, 0.36 0.54 0.72 1.08 1.63",
        "runflow-2, on_course_narrow, 0.36 0.54 0.72 1.08 1.63",
        "runflow-2, start_corral, 0.5 0.8 1.2 1.6 2.0",
        "fruin-walkway, anything, 0.308 0.431 0.718 1.076 2.153",
        "hcm-walkway, start_corral, 0.179 0.269 0.448 0.718 1.345",
    })
    void everyBoundBelongsToItsLevelAndWhatFollowsToTheNext(String rulebook, String schema, String bounds) {
        ServiceTable table = Rulebook.findBuiltIn(rulebook).orElseThrow().table(schema);
        LevelOfService[] levels = LevelOfService.values();
        double[] upperPerM2 = Arrays.stream(bounds.split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();

        assertThat(table.classify(0)).isEqualTo(LevelOfService.A);
        for (int i = 0; i < upperPerM2.length; i++) {
            assertThat(table.classify(upperPerM2[i])).isEqualTo(levels[i]);
            assertThat(table.classify(Math.nextUp(upperPerM2[i]))).isEqualTo(levels[i + 1]);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 2 3 4", "1 2 3 4 5 6", "0 1 2 3 4", "1 2 2 3 4", "1 2 3 4 Infinity", "1 2 3 4 NaN"})
    void boundsAreFiveAndIncrease(String bounds) {
        List<Double> upperPerM2 =
                Arrays.stream(bounds.split(" ")).map(Double::valueOf).toList();

        assertThatIllegalArgumentException().isThrownBy(() -> new ServiceTable(upperPerM2, Optional.empty()));
    }
}
