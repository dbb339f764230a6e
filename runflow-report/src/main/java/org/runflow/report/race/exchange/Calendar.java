package org.runflow.report.race.exchange;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.runflow.race.DayOverview;
import org.runflow.race.density.DensityResults;
import org.runflow.race.density.SegmentDensity;
import org.runflow.race.location.LocationResults;
import org.runflow.race.location.TimedLocation;
import org.runflow.report.text.ForeignText;

/**
 * A day as iCalendar (RFC 5545): an entry per segment while somebody is on it, and one per location while it is open. The same race gives the same names of
 * entries (UID) every year, so a calendar replaces what it has; the stamp of all is the day of the race, not the day of writing.
 */
public final class Calendar {
    private static final int LINE_OCTETS = 75;
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT);

    private final DayOverview day;
    private final StringBuilder text = new StringBuilder();

    private Calendar(DayOverview day) {
        this.day = day;
    }

    /**
     * Renders the calendar. Pure.
     *
     * @param day facts of the day
     * @param density density of the day, whose segments are closures
     * @param locations its locations; those without times have no entry
     * @return the text, lines ending with CR LF
     */
    public static String render(DayOverview day, DensityResults density, LocationResults locations) {
        Calendar calendar = new Calendar(day);
        calendar.line("BEGIN:VCALENDAR");
        calendar.line("VERSION:2.0");
        calendar.line("PRODID:-//Runflow//Runflow//EN");
        calendar.line("CALSCALE:GREGORIAN");
        calendar.line("X-WR-CALNAME:" + escaped(day.raceName() + ", " + day.day()));
        density.segments().forEach(calendar::add);
        locations.locations().forEach(calendar::add);
        calendar.line("END:VCALENDAR");
        return calendar.text.toString();
    }

    private void add(SegmentDensity segment) {
        if (segment.activeStart().isEmpty() || segment.activeEnd().isEmpty()) {
            return;
        }
        begin(
                "segment",
                segment.segId(),
                segment.activeStart().get(),
                segment.activeEnd().get());
        line("SUMMARY:" + escaped("Runners on " + segment.segLabel() + " (" + segment.segId() + ")"));
        line("DESCRIPTION:"
                + escaped("First in " + clock(segment.activeStart().get()) + ", last out "
                        + clock(segment.activeEnd().get()) + ". " + String.join(", ", segment.eventsIncluded())
                        + ". Densest level " + segment.los() + "."));
        line("LOCATION:" + escaped(segment.segLabel()));
        line("CATEGORIES:CLOSURE");
        line("END:VEVENT");
    }

    private void add(TimedLocation location) {
        if (location.locStart().isEmpty() || location.locEnd().isEmpty()) {
            return;
        }
        begin(
                "location",
                location.locationId(),
                location.locStart().get(),
                location.locEnd().get());
        line("SUMMARY:" + escaped(location.locationName() + " (" + location.locationType() + ")"));
        location.arrivals()
                .ifPresent(arrivals -> line("DESCRIPTION:"
                        + escaped("First runner " + clock(arrivals.first()) + ", busiest from "
                                + clock(arrivals.busiest5min().start()) + " with "
                                + arrivals.busiest5min().count() + " in five minutes, last " + clock(arrivals.last())
                                + ". " + arrivals.count() + " runners: " + String.join(", ", location.events())
                                + ".")));
        line("LOCATION:" + escaped(location.locationName()));
        if (location.lat().isPresent() && location.lon().isPresent()) {
            line("GEO:" + degrees(location.lat()) + ";" + degrees(location.lon()));
        }
        line("CATEGORIES:POST");
        line("END:VEVENT");
    }

    private void begin(String kind, String id, OffsetDateTime start, OffsetDateTime end) {
        line("BEGIN:VEVENT");
        line("UID:" + uid(kind, id));
        line("DTSTAMP:" + UTC.format(day.date().atStartOfDay()));
        line("DTSTART:" + UTC.format(start.withOffsetSameInstant(ZoneOffset.UTC)));
        line("DTEND:" + UTC.format(end.withOffsetSameInstant(ZoneOffset.UTC)));
    }

    /** A name that only letters, digits and a few signs can be in; all others stand as the numbers of their characters. */
    private String uid(String kind, String id) {
        StringBuilder uid = new StringBuilder();
        String name = kind + "." + id + "." + day.day() + "." + day.raceName() + "@runflow.org";
        name.codePoints().forEach(point -> {
            boolean plain = point < 128 && (Character.isLetterOrDigit(point) || ".-_@".indexOf(point) >= 0);
            uid.append(plain ? Character.toString(point) : "_" + Integer.toHexString(point));
        });
        return uid.toString();
    }

    private static String clock(OffsetDateTime instant) {
        return DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).format(instant);
    }

    private static String degrees(Optional<Double> value) {
        return String.format(Locale.ROOT, "%.6f", value.orElseThrow());
    }

    private static String escaped(String foreign) {
        return ForeignText.line(foreign)
                .replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,");
    }

    /** Writes a line, folded so that none is longer than 75 octets and no character is cut. */
    private void line(String content) {
        int octets = 0;
        for (int i = 0; i < content.length(); ) {
            int point = content.codePointAt(i);
            String sign = Character.toString(point);
            int length = sign.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > LINE_OCTETS) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(sign);
            octets += length;
            i += sign.length();
        }
        text.append("\r\n");
    }
}
