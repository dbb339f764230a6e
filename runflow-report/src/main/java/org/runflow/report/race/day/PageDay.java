package org.runflow.report.race.day;

import static org.runflow.race.RaceDayPipeline.BIN_SUMMARY;
import static org.runflow.race.RaceDayPipeline.DENSITY;
import static org.runflow.race.RaceDayPipeline.FLAGS;
import static org.runflow.race.RaceDayPipeline.OVERVIEW;
import static org.runflow.race.RaceDayPipeline.RATE_SERIES;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.runflow.ArtifactKey;
import org.runflow.race.DayOverview;
import org.runflow.race.density.SegmentDensity;
import org.runflow.race.display.RateSeries;
import org.runflow.race.service.ServiceTable;
import org.runflow.report.sheet.HtmlCell;
import org.runflow.report.write.Html;

/** One day on a page: its results looked up by segment, and the names of its places on the page. */
public final class PageDay {
    /** Beyond this many rows of a kind a page shows the most important ones only and says so. */
    public static final int MAX_ROWS = 500;
    /** Beyond this many segments or rows with pictures likewise. */
    public static final int MAX_CARDS = 60;

    private final DayArtifacts results;
    private final DayDensity density;
    private final DayClock clock;
    private final String prefix;
    private final String ownPage;
    private final Map<String, DayOverview.Stretch> stretches = new HashMap<>();
    private final Map<String, RateSeries.SegmentSeries> series = new HashMap<>();
    private final List<SegmentDensity> worstFirst;
    private final Set<String> carded = new HashSet<>();

    private PageDay(DayArtifacts results, String ownPage) {
        this.results = results;
        this.density = new DayDensity(results.get(DENSITY), results.get(FLAGS), results.get(BIN_SUMMARY));
        this.clock = new DayClock(results.get(DENSITY).date());
        this.prefix = results.get(OVERVIEW).day() + "/";
        this.ownPage = ownPage;
        results.get(OVERVIEW).segments().forEach(stretch -> stretches.put(stretch.segId(), stretch));
        results.get(RATE_SERIES).segments().forEach(entry -> series.put(entry.segId(), entry));
        this.worstFirst = WorstFirst.order(density);
        worstFirst.stream().limit(MAX_CARDS).forEach(segment -> carded.add(segment.segId()));
    }

    /** Shows a day; its places are named after it, on its own page and on that of all days. */
    public static PageDay of(DayArtifacts results) {
        return new PageDay(results, "");
    }

    /**
     * Shows the most important things of a day among others; what it refers to stands on its own page.
     *
     * @param ownPage where that lies, relative to this page
     */
    public static PageDay inFrontOf(String ownPage, DayArtifacts results) {
        return new PageDay(results, ownPage);
    }

    /** Says which day it is for people: its label, else its weekday, and its name where that is no abbreviation of it. */
    public String title() {
        return get(OVERVIEW).label().orElseGet(this::weekday);
    }

    private String weekday() {
        String weekday = DayWords.weekday(get(DENSITY).date());
        String name = get(OVERVIEW).day();
        return weekday.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT))
                ? weekday
                : weekday + " (" + name + ")";
    }

    /** Finds a stored result, see {@link DayArtifacts#get}. */
    public <T> T get(ArtifactKey<T> key) {
        return results.get(key);
    }

    /** Finds a stored result that runs of earlier versions do not have, see {@link DayArtifacts#find}. */
    public <T> Optional<T> find(ArtifactKey<T> key) {
        return results.find(key);
    }

    /** Shows its density by segment. */
    public DayDensity density() {
        return density;
    }

    /** Tells its times. */
    public DayClock clock() {
        return clock;
    }

    /** Says beside the title which day it is: weekday, unless the title says it, date, and the clock that all times are of. */
    public String when() {
        return DayWords.localDayBeside(
                title(), get(DENSITY).date(), get(DENSITY).utcOffset());
    }

    /** Makes the name of a place of this day within the page. */
    public String id(String place) {
        return prefix + place;
    }

    /** Makes the address of a place of this day: on this page, or on its own if that {@link #isInFront has more}. */
    public String href(String place) {
        return ownPage + "#" + id(place);
    }

    /** Says whether only the most important things stand on this page, and all others on the day's own. */
    public boolean isInFront() {
        return !ownPage.isEmpty();
    }

    /** Opens a section with its heading; close it. */
    public void section(Html out, String place, String title) {
        out.open("section", "id", id(place), "aria-labelledby", id(place + "-h"));
        out.element("h3", title, "id", id(place + "-h"));
    }

    /** Adds a heading within a section. */
    public void heading(Html out, String title) {
        out.element(subheading(), title);
    }

    /** Names the tag of headings within a section. */
    public String subheading() {
        return "h4";
    }

    /** Lists all segments, the most urgent first, then the densest. */
    public List<SegmentDensity> worstFirst() {
        return worstFirst;
    }

    /** Lists the segments that have a place with pictures on the page, in course order. */
    public List<SegmentDensity> carded() {
        return courseOrder().filter(segment -> carded.contains(segment.segId())).toList();
    }

    /** Lists as many segments as a table may hold, in course order; the worst when there are more. */
    public List<SegmentDensity> listed() {
        if (worstFirst.size() <= MAX_ROWS) {
            return results.get(DENSITY).segments();
        }
        Set<String> kept = new HashSet<>();
        worstFirst.stream().limit(MAX_ROWS).forEach(segment -> kept.add(segment.segId()));
        return courseOrder().filter(segment -> kept.contains(segment.segId())).toList();
    }

    /** Adds a link to the place of a segment, or its id where it has none. */
    public void link(Html out, String segId) {
        if (carded.contains(segId)) {
            out.element("a", segId, "href", href("seg-" + segId));
        } else {
            out.text(segId);
        }
    }

    /** Finds what people call a segment where that says more than its id, else nothing. */
    public String label(String segId) {
        DayOverview.Stretch stretch = stretches.get(segId);
        return stretch == null || stretch.label().equals(segId) ? "" : stretch.label();
    }

    /** Finds how busy a segment is over time. */
    public Optional<RateSeries.SegmentSeries> findSeries(String segId) {
        return Optional.ofNullable(series.get(segId));
    }

    /** Finds the bounds that judge a segment. */
    public ServiceTable bounds(SegmentDensity segment) {
        return results.get(OVERVIEW).rulebook().table(segment.schema());
    }

    /** Makes a cell of an instant, or a dash. */
    public HtmlCell time(Optional<OffsetDateTime> instant) {
        return instant.map(this::time).orElse(HtmlCell.NONE);
    }

    /** Makes a cell of an instant, sorted by it. */
    public HtmlCell time(OffsetDateTime instant) {
        return HtmlCell.time(clock.time(instant), instant);
    }

    private Stream<SegmentDensity> courseOrder() {
        return results.get(DENSITY).segments().stream();
    }
}
