package org.runflow.report.race.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.runflow.race.geo.GeoPoint;

class DateLineTest {
    @ParameterizedTest
    @CsvSource({
        "'10 0, 11 1', '10 0, 11 1'",
        "'179 0, 180 1', '179 0, 180 1'",
        "'179 0, -179 2', '179 0, 180 1 | -180 1, -179 2'",
        "'-179 0, 179 2', '-179 0, -180 1 | 180 1, 179 2'",
        "'179 0, -179 2, -178 2, 178 6', '179 0, 180 1 | -180 1, -179 2, -178 2, -180 4 | 180 4, 178 6'"
    })
    void cutsALineWhereItCrosses(String line, String pieces) {
        assertThat(DateLine.cut(points(line)))
                .isEqualTo(Arrays.stream(pieces.split(" \\| "))
                        .map(DateLineTest::points)
                        .collect(Collectors.toList()));
    }

    private static List<GeoPoint> points(String text) {
        return Arrays.stream(text.split(", "))
                .map(point -> point.split(" "))
                .map(point -> new GeoPoint(Double.parseDouble(point[1]), Double.parseDouble(point[0])))
                .toList();
    }
}
