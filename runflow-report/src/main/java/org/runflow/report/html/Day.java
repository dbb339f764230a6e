package org.runflow.report.html;

import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.runflow.race.DayOverview;
import org.runflow.race.density.SegmentDensity;
import org.runflow.race.display.RateSeries;
import org.runflow.race.display.SegmentCaption;
import org.runflow.race.service.ServiceTable;
import org.runflow.report.internal.DayClock;
import org.runflow.report.internal.DayResults;
import org.runflow.report.internal.Format;

/** One day on a page: its results looked up by segment, the names of its places on the page, and the level of its headings. */
final class Day {
    /** Beyond this many rows of a kind a page shows the most important ones only and says so. */
    static final int MAX_ROWS = 500;
    /** Beyond this many segments or rows with pictures likewise. */
    static final int MAX_CARDS = 60;

    final DayArtifacts results;
    final DayResults density;
    final DayClock clock;
    private final String prefix;
    private final int level;
    private final List<SegmentDensity> worstFirst;
    private final Set<String> carded = new HashSet<>();

    private Day(DayArtifacts results, String prefix, int level) {
        this.results = results;
        this.density = new DayResults(results.density(), results.flags(), results.bins());
        this.clock = new DayClock(results.density().date());
        this.prefix = prefix;
        this.level = level;
        this.worstFirst = WorstFirst.order(density);
        worstFirst.stream().limit(MAX_CARDS).forEach(segment -> carded.add(segment.segId()));
    }

    /** A day that has the page to itself. */
    static Day alone(DayArtifacts results) {
        return new Day(results, "", 2);
    }

    /** A day among others; its places are named after it. */
    static Day among(DayArtifacts results) {
        return new Day(results, results.overview().day() + "/", 3);
    }

    String name() {
        return results.overview().day();
    }

    /** The name of a place of this day within the page. */
    String id(String place) {
        return prefix + place;
    }

    /** Opens a section with its heading; close it. */
    void section(Html out, String place, String title) {
        out.open("section", "id", id(place), "aria-labelledby", id(place + "-h"));
        out.element("h" + level, title, "id", id(place + "-h"));
    }

    /** A heading within a section. */
    void heading(Html out, String title) {
        out.element("h" + (level + 1), title);
    }

    /** The tag of headings within a section. */
    String subheading() {
        return "h" + (level + 1);
    }

    /** All segments, the most urgent first, then the densest. */
    List<SegmentDensity> worstFirst() {
        return worstFirst;
    }

    /** The segments that have a place with pictures on the page, in course order. */
    List<SegmentDensity> carded() {
        return courseOrder().filter(segment -> carded.contains(segment.segId())).toList();
    }

    /** As many segments as a table may hold, in course order; the worst when there are more. */
    List<SegmentDensity> listed() {
        if (worstFirst.size() <= MAX_ROWS) {
            return results.density().segments();
        }
        Set<String> kept = new HashSet<>();
        worstFirst.stream().limit(MAX_ROWS).forEach(segment -> kept.add(segment.segId()));
        return courseOrder().filter(segment -> kept.contains(segment.segId())).toList();
    }

    /** A link to the place of a segment, or its id where it has none. */
    void link(Html out, String segId) {
        if (carded.contains(segId)) {
            out.element("a", segId, "href", "#" + id("seg-" + segId));
        } else {
            out.text(segId);
        }
    }

    /** What people call a segment where that says more than its id, else nothing. */
    String label(String segId) {
        return results.overview()
                .segments()
                .find(segId)
                .map(DayOverview.Stretch::label)
                .filter(label -> !label.equals(segId))
                .orElse("");
    }

    Optional<SegmentCaption> findCaption(String segId) {
        return results.captions().segments().find(segId);
    }

    Optional<RateSeries.SegmentSeries> findSeries(String segId) {
        return results.series().segments().find(segId);
    }

    /** The bounds that judge a segment. */
    ServiceTable bounds(SegmentDensity segment) {
        return results.overview().rulebook().table(segment.schema());
    }

    /** Bin and window behind every peak. */
    String grid() {
        return Format.plain(results.density().settings().binM()) + " m × "
                + results.density().settings().windowS() + " s";
    }

    HtmlCell time(Optional<OffsetDateTime> instant) {
        return instant.map(this::time).orElse(HtmlCell.NONE);
    }

    HtmlCell time(OffsetDateTime instant) {
        return HtmlCell.time(clock.time(instant), instant);
    }

    private Stream<SegmentDensity> courseOrder() {
        return results.density().segments().stream();
    }
}
