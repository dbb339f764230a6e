package org.runflow.report.race.observed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.runflow.race.model.DayHeader;
import org.runflow.race.observed.ArrivalComparison;
import org.runflow.race.observed.ArrivalComparison.Arrived;
import org.runflow.race.observed.ArrivalComparison.Point;

class ArrivalsReportTest {
    private static final OffsetDateTime NINE = OffsetDateTime.parse("2026-05-10T09:00:00-03:00");
    private static final Arrived NOBODY = new Arrived(0, Optional.empty(), Optional.empty(), Optional.empty());

    @Test
    void tellsWhereTheyAreFarthestApart() {
        ArrivalsReport report = ArrivalsReport.of(compared("Bridge <west>", Optional.of(point(14, 40, 1_200))));

        assertThat(report.markdown().replaceAll("\\s+", " "))
                .contains(
                        "# Arrivals at Bridge &lt;west&gt; (12)",
                        "Farthest apart at 09:14:00: 1,200 counted of 40 planned, 1,160 more.",
                        "It is planned with the arrivals of location 11.",
                        "3 arrivals are planned while nobody looked, and are left out.",
                        "| Arrivals | 50 | 1,250 | 1,200 more |",
                        "| First | 09:00:10 | 09:00:09.500 | 0.5 s earlier |",
                        "| Last | 09:16:00 | 09:16:02 | 2.0 s later |",
                        "| 09:00:00 | 0 | 0 | as many |",
                        "| 09:15:00 | 45 | 1,240 | 1,195 more |",
                        "| 09:16:30 | 50 | 1,250 | 1,200 more |")
                .doesNotContain("| 09:14:00 |");
        String page = report.page().text();
        assertThat(page)
                .contains("Bridge &lt;west&gt; (12)", report.chart().toSvg(), "farthest apart")
                .doesNotContain("<script", "NaN");
        assertThat(report.chart().toPng()).isNotEmpty();
    }

    @Test
    void fewerAndAsPlannedAndNobodyReadAsSuch() {
        assertThat(ArrivalsReport.of(compared("", Optional.of(point(14, 40, 39))))
                        .markdown())
                .contains("# Arrivals at 12", "39 counted of 40 planned, 1 fewer.");
        ArrivalsReport same = ArrivalsReport.of(compared("12", Optional.of(point(0, 0, 0))));
        assertThat(same.markdown()).contains("# Arrivals at 12", "As many have come as planned at every instant.");
        assertThat(same.chart().toSvg()).doesNotContain("farthest apart");

        ArrivalComparison nobody = new ArrivalComparison(
                compared("", Optional.empty()).header(),
                "12",
                "12",
                "12",
                NOBODY,
                NOBODY,
                0,
                Optional.empty(),
                List.of());
        assertThat(ArrivalsReport.of(nobody).markdown())
                .contains("Nobody looked", "| First ", "–")
                .doesNotContain("How many have come by", "planned with");
        assertThat(ArrivalsReport.of(nobody).page().text()).doesNotContain("<svg");
        assertThat(ArrivalsReport.of(nobody).chart().toSvg()).contains("There is nothing to show.");
    }

    @Test
    void aSingleInstantIsDrawn() {
        Point only = point(0, 1, 2);
        ArrivalComparison one = new ArrivalComparison(
                compared("", Optional.empty()).header(),
                "12",
                "12",
                "12",
                new Arrived(1, Optional.of(NINE), Optional.of(NINE), Optional.of(NINE)),
                new Arrived(2, Optional.of(NINE), Optional.of(NINE), Optional.of(NINE)),
                0,
                Optional.of(only),
                List.of(only));

        assertThat(ArrivalsReport.of(one).chart().toSvg())
                .contains("stroke=\"#0072B2\"")
                .doesNotContain("NaN", "Infinity");
    }

    private static Point point(int minute, int planned, int observed) {
        return new Point(NINE.plusMinutes(minute), planned, observed);
    }

    private static ArrivalComparison compared(String name, Optional<Point> largest) {
        return new ArrivalComparison(
                new DayHeader("sun", LocalDate.of(2026, 5, 10), ZoneOffset.ofHours(-3), List.of("run")),
                "12",
                name,
                "11",
                new Arrived(
                        50,
                        Optional.of(NINE.plusSeconds(10)),
                        Optional.of(NINE.plusMinutes(8)),
                        Optional.of(NINE.plusMinutes(16))),
                new Arrived(
                        1_250,
                        Optional.of(NINE.plusNanos(9_500_000_000L)),
                        Optional.of(NINE.plusMinutes(8)),
                        Optional.of(NINE.plusSeconds(962))),
                3,
                largest,
                List.of(
                        point(0, 0, 0),
                        point(14, 40, 1_200),
                        point(15, 45, 1_240),
                        new Point(NINE.plusSeconds(990), 50, 1_250)));
    }
}
