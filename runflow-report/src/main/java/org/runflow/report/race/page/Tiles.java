package org.runflow.report.race.page;

import static org.runflow.race.RaceDayPipeline.DENSITY;
import static org.runflow.race.RaceDayPipeline.EXPERIENCE;
import static org.runflow.race.RaceDayPipeline.FLOW;
import static org.runflow.race.RaceDayPipeline.OVERVIEW;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.runflow.race.DayOverview;
import org.runflow.race.density.SegmentDensity;
import org.runflow.race.density.SegmentFlags;
import org.runflow.race.experience.OperationalStatus;
import org.runflow.race.flow.FlowSummary;
import org.runflow.race.service.Severity;
import org.runflow.report.race.day.Badge;
import org.runflow.report.race.day.DayWords;
import org.runflow.report.race.day.Measures;
import org.runflow.report.race.day.PageDay;
import org.runflow.report.text.Numbers;
import org.runflow.report.write.Html;

/** The day in a handful of large figures, each with its unit, place and time. */
final class Tiles {
    private final PageDay day;
    private final Html out;

    private Tiles(PageDay day, Html out) {
        this.day = day;
        this.out = out;
    }

    /** Everything of the day. */
    static void write(PageDay day, Html out) {
        out.open("dl", "class", "tiles");
        Tiles tiles = new Tiles(day, out);
        tiles.main();
        tiles.more();
        out.close();
    }

    /** What stands nowhere else on a page that compares the days. */
    static void writeMore(PageDay day, Html out) {
        out.open("dl", "class", "tiles");
        new Tiles(day, out).more();
        out.close();
    }

    /** What the days of a race are compared by. */
    static void writeMain(PageDay day, Html out) {
        out.open("dl", "class", "tiles");
        new Tiles(day, out).main();
        out.close();
    }

    private void main() {
        status();
        density();
        rate();
        flagged();
    }

    private void more() {
        day.density()
                .findLargest(SegmentDensity::sustainedDensity15minPerM2)
                .ifPresent(segment -> tile(
                        "Busiest quarter of an hour",
                        Measures.density(segment.sustainedDensity15minPerM2()),
                        "p/m²",
                        "mean of the whole segment",
                        segment.segId()));
        day.density()
                .findLargest(SegmentDensity::peakConcurrency)
                .ifPresent(segment -> tile(
                        "Most at once in a segment",
                        Numbers.count(segment.peakConcurrency()),
                        "runners",
                        "at " + day.clock().time(segment.peakConcurrencyTimestamp()),
                        segment.segId()));
        encounters(day.get(FLOW).summary());
        runners();
    }

    private void status() {
        OperationalStatus status = day.get(EXPERIENCE).operationalStatus();
        open("Status of the day");
        Badge.status(out, status.status());
        detail();
        out.text("worst ");
        Badge.level(out, status.worstLos());
        out.text(
                status.worstSeverity() == Severity.NONE
                        ? ", no flags"
                        : ", worst flag " + DayWords.severity(status.worstSeverity()));
        close();
    }

    private void density() {
        day.density().findLargest(SegmentDensity::peakDensityPerM2).ifPresent(segment -> {
            open("Peak density");
            number(Measures.density(segment.peakDensityPerM2()), "p/m²");
            Badge.level(out, segment.los());
            detail();
            place(segment.segId());
            out.text(
                    segment.peakDensityKm().map(km -> ", km " + Measures.km(km)).orElse("") + ", at "
                            + day.clock().time(segment.peakDensityTimestamp()) + ", in a cell of "
                            + day.density().cell());
            close();
        });
    }

    private void rate() {
        day.density().findLargest(SegmentDensity::peakRatePerS).ifPresent(segment -> {
            open("Peak rate");
            number(Measures.rate(segment.peakRatePerS()), "p/s");
            detail();
            place(segment.segId());
            out.text(segment.peakRateKm().map(km -> ", km " + Measures.km(km)).orElse("") + ", at "
                    + day.clock().time(segment.peakRateTimestamp()) + ", "
                    + Measures.specificFlow(segment.peakSpecificFlowPerMinM()) + " p/min per metre of width");
            close();
        });
    }

    private void flagged() {
        List<SegmentFlags> flagged = day.density().mostUrgentFirst();
        open("Flagged segments");
        number(
                Numbers.count(flagged.size()),
                "of " + Numbers.count(day.get(DENSITY).segments().size()));
        detail();
        out.text(flagged.isEmpty() ? "nothing stands out" : day.density().flaggedBySeverity());
        close();
    }

    private void encounters(FlowSummary flow) {
        if (flow.totalEventPairs() > 0) {
            open("Overtaking, all flow rows");
            number(Numbers.count(flow.totalOvertakes()), "");
            detail();
            out.text("whoever overtakes counts once in each of " + Numbers.counted(flow.totalEventPairs(), "flow row")
                    + ", so runners count several times; "
                    + (flow.totalMeetings() == 1
                            ? "1 pair of runners meets head-on"
                            : Numbers.count(flow.totalMeetings()) + " pairs of runners meet head-on"));
            close();
        }
    }

    private void runners() {
        DayOverview overview = day.get(OVERVIEW);
        open("Runners");
        number(Numbers.count(day.get(EXPERIENCE).aggregates().totalParticipants()), "");
        detail();
        out.text(Numbers.counted(overview.events().size(), "event"));
        overview.events().stream()
                .map(DayOverview.Event::start)
                .min(Comparator.naturalOrder())
                .ifPresent(gun -> out.text(", first gun " + day.clock().time(gun)));
        close();
        lastFinish(overview).ifPresent(event -> {
            open("Last finish");
            event.cohort().ifPresent(cohort -> number(day.clock().time(cohort.lastFinish()), ""));
            detail();
            out.text(event.name());
            event.limitMinutes().ifPresent(limit -> out.text(", time limit " + Numbers.count(limit) + " min"));
            close();
        });
    }

    private static Optional<DayOverview.Event> lastFinish(DayOverview overview) {
        return overview.events().stream()
                .filter(event -> event.cohort().isPresent())
                .max(Comparator.comparing(Tiles::finish));
    }

    private static OffsetDateTime finish(DayOverview.Event event) {
        return event.cohort().map(DayOverview.Cohort::lastFinish).orElse(event.start());
    }

    private void tile(String title, String value, String unit, String detail, String segId) {
        open(title);
        number(value, unit);
        detail();
        place(segId);
        out.text(", " + detail);
        close();
    }

    private void place(String segId) {
        day.link(out, segId);
        String label = day.label(segId);
        if (!label.isEmpty()) {
            out.text(" ").text(label);
        }
    }

    private void open(String title) {
        out.open("div").element("dt", title).open("dd").open("span", "class", "value");
    }

    private void number(String value, String unit) {
        out.text(value);
        if (!unit.isEmpty()) {
            out.text(" ").element("small", unit);
        }
    }

    private void detail() {
        out.close().text(" ").open("span", "class", "where");
    }

    private void close() {
        out.close().close().close();
    }
}
