package org.runflow.report.race.location;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.runflow.report.Golden;
import org.runflow.report.race.SampleDay;
import org.runflow.report.sheet.CsvParser;

class LocationsCsvTest {
    private static final String HARBOUR = SampleDay.harbour().text("Locations.csv");

    @Test
    void readsAsReviewedForAQuayAndBack() {
        Golden.assertSame("harbour-locations.csv", HARBOUR);
    }

    @Test
    void hasAsManyCellsInEveryRowAsHeaders() {
        List<List<String>> table = CsvParser.parse(HARBOUR);

        assertThat(table).hasSize(5).allSatisfy(row -> assertThat(row).hasSameSizeAs(table.get(0)));
        assertThat(table.get(0)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "0, cup_count,           500",
        "0, cup_person_min,      42500",
        "0, marshal_person_min,  510",
        "1, cup_count,           ''",
        "1, timing_source,       proxy:W1",
        "2, arrivals,            65",
        "3, arrivals,            ''",
        "3, marshal_count,       0",
        "3, marshal_person_min,  ''",
        "3, lat_deg,             ''",
        "3, loc_label,           '''=Boat'",
    })
    void leavesEmptyWhatALocationDoesNotHave(int row, String header, String cell) {
        assertThat(CsvParser.cell(HARBOUR, row, header)).isEqualTo(cell);
    }

    @Test
    void isAHeaderAloneWhereNobodyWorks() {
        assertThat(CsvParser.parse(SampleDay.night().text("Locations.csv")))
                .singleElement()
                .satisfies(
                        header -> assertThat(header).startsWith("loc_id").endsWith("peak_density_at_iso8601", "flags"));
    }
}
