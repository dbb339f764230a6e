package org.runflow.report.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvCellsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-05-10T00:00:00-03:00",
                "2026-05-10T07:40:00-03:00",
                "2026-05-10T07:40:09Z",
                "2026-05-10T07:40:00.999+05:30",
                "2026-05-10T23:59:59.999999999+05:45:30",
                "+12026-01-01T00:00:00Z",
                "0009-12-31T10:00:01-18:00"
            })
    void showsInstantsToTheSecond(String text) {
        OffsetDateTime instant = OffsetDateTime.parse(text);

        assertThat(CsvCells.iso(instant))
                .isEqualTo(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.truncatedTo(ChronoUnit.SECONDS)));
    }
}
