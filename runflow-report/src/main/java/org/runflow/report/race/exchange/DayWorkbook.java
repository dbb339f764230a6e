package org.runflow.report.race.exchange;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.runflow.Document;
import org.runflow.race.density.DensityResults;
import org.runflow.race.density.SegmentDensity;
import org.runflow.race.display.BusyTimes;
import org.runflow.race.display.SegmentWaves;
import org.runflow.race.display.SegmentWaves.Wave;
import org.runflow.race.flow.FlowPair;
import org.runflow.race.flow.FlowResults;
import org.runflow.race.flow.FlowRowResult;
import org.runflow.race.location.ArrivalStats;
import org.runflow.race.location.LocationResults;
import org.runflow.race.location.ResourceUse;
import org.runflow.race.location.TimedLocation;
import org.runflow.report.text.ForeignText;

/** A day as a workbook with the sheets Segments, Flow, Locations and Waves. Times are on the clock of the race. */
public final class DayWorkbook {
    /** Media type of a workbook. */
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String NOTHING = "";

    private DayWorkbook() {}

    /**
     * Renders the workbook. Pure.
     *
     * @param density density of the day
     * @param flow its flow rows
     * @param locations its locations
     * @param busy when its segments are busy
     * @return xlsx
     */
    public static Document render(DensityResults density, FlowResults flow, LocationResults locations, BusyTimes busy) {
        Map<String, Object[][]> sheets = new LinkedHashMap<>();
        sheets.put("Segments", segments(density));
        sheets.put("Flow", flow(flow));
        sheets.put("Locations", locations(locations));
        sheets.put("Waves", waves(busy));
        return Document.of(MEDIA_TYPE, Workbooks.of(sheets, density.header().date()));
    }

    private static Object[][] segments(DensityResults density) {
        List<Object[]> rows = new ArrayList<>();
        rows.add(row(
                "Segment",
                "Label",
                "Events",
                "Length m",
                "Width m",
                "Level",
                "Peak p/m²",
                "Peak at",
                "Peak km",
                "Rate p/s",
                "Rate at",
                "Sustained p/m²",
                "Most at once",
                "First in",
                "Last out"));
        for (SegmentDensity segment : density.segments()) {
            rows.add(row(
                    text(segment.segId()),
                    text(segment.segLabel()),
                    text(String.join(", ", segment.eventsIncluded())),
                    segment.lengthM(),
                    segment.widthM(),
                    segment.los().name(),
                    segment.peakDensityPerM2(),
                    time(segment.peakDensityTimestamp()),
                    known(segment.peakDensityKm()),
                    segment.peakRatePerS(),
                    time(segment.peakRateTimestamp()),
                    segment.sustainedDensity15minPerM2(),
                    segment.peakConcurrency(),
                    time(segment.activeStart()),
                    time(segment.activeEnd())));
        }
        return rows.toArray(Object[][]::new);
    }

    private static Object[][] flow(FlowResults flow) {
        List<Object[]> rows = new ArrayList<>();
        rows.add(row(
                "Row",
                "Segment",
                "Event A",
                "From km A",
                "To km A",
                "Event B",
                "From km B",
                "To km B",
                "Direction",
                "Passes A",
                "Passes B",
                "Meetings",
                "Together from",
                "Together until"));
        for (FlowRowResult result : flow.rows()) {
            FlowPair pair = result.pair();
            rows.add(row(
                    text(pair.flowId()),
                    text(pair.segId()),
                    text(pair.eventA()),
                    pair.fromKmA(),
                    pair.toKmA(),
                    text(pair.eventB()),
                    pair.fromKmB(),
                    pair.toKmB(),
                    pair.direction().name().toLowerCase(Locale.ROOT),
                    result.passes().passesA(),
                    result.passes().passesB(),
                    result.meetings().meetings(),
                    time(result.times().overlapStart()),
                    time(result.times().overlapEnd())));
        }
        return rows.toArray(Object[][]::new);
    }

    private static Object[][] locations(LocationResults locations) {
        SortedSet<String> resources = new TreeSet<>();
        locations
                .locations()
                .forEach(location -> resources.addAll(location.resources().keySet()));
        List<Object> header = new ArrayList<>(List.of(
                "Location",
                "Label",
                "Type",
                "Latitude",
                "Longitude",
                "Events",
                "Opens",
                "Closes",
                "Minutes",
                "First",
                "Median",
                "Last",
                "Runners",
                "Busiest from",
                "Busiest count"));
        resources.forEach(resource -> header.add(text(resource)));
        List<Object[]> rows = new ArrayList<>();
        rows.add(header.toArray());
        for (TimedLocation location : locations.locations()) {
            Optional<ArrivalStats> arrivals = location.arrivals();
            List<Object> cells = new ArrayList<>(List.of(
                    text(location.locationId()),
                    text(location.locationName()),
                    text(location.locationType()),
                    known(location.lat()),
                    known(location.lon()),
                    text(String.join(", ", location.events())),
                    time(location.locStart()),
                    time(location.locEnd()),
                    known(location.durationMin()),
                    time(arrivals.map(ArrivalStats::first)),
                    time(arrivals.map(ArrivalStats::median)),
                    time(arrivals.map(ArrivalStats::last)),
                    known(arrivals.map(ArrivalStats::count)),
                    time(arrivals.map(all -> all.busiest5min().start())),
                    known(arrivals.map(all -> all.busiest5min().count()))));
            resources.forEach(resource -> cells.add(known(
                    Optional.ofNullable(location.resources().get(resource)).map(ResourceUse::count))));
            rows.add(cells.toArray());
        }
        return rows.toArray(Object[][]::new);
    }

    private static Object[][] waves(BusyTimes busy) {
        List<Object[]> rows = new ArrayList<>();
        rows.add(row("Segment", "Wave", "From", "Until", "Peak p/m²", "Peak at"));
        for (SegmentWaves segment : busy.segments()) {
            int number = 0;
            for (Wave wave : segment.waves()) {
                number++;
                rows.add(row(
                        text(segment.segId()),
                        number,
                        time(Optional.of(wave.start())),
                        time(Optional.of(wave.end())),
                        wave.peakDensityPerM2(),
                        time(Optional.of(wave.peakTime()))));
            }
        }
        return rows.toArray(Object[][]::new);
    }

    private static Object[] row(Object... cells) {
        return cells;
    }

    private static String text(String foreign) {
        return ForeignText.line(foreign);
    }

    private static Object known(Optional<? extends Object> value) {
        return value.isPresent() ? value.get() : NOTHING;
    }

    private static Object time(Optional<OffsetDateTime> instant) {
        Optional<LocalDateTime> local = instant.map(at -> at.toLocalDateTime().truncatedTo(ChronoUnit.SECONDS));
        return known(local);
    }
}
