package org.runflow.report.race.location;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.runflow.race.location.ArrivalStats;
import org.runflow.race.location.ResourceUse;
import org.runflow.race.location.TimedLocation;
import org.runflow.race.location.TimedLocation.SnapFlag;
import org.runflow.report.race.day.Measures;
import org.runflow.report.sheet.CsvCells;
import org.runflow.report.sheet.CsvColumn;
import org.runflow.report.text.Numbers;

/** The columns of the location table: header and content of each. None but those of resources ends in {@code _count} or {@code _person_min}. */
final class LocationColumns {
    private LocationColumns() {}

    static List<CsvColumn<TimedLocation>> all(Collection<String> resources) {
        return Stream.of(
                        place(),
                        arrivals(),
                        opening(),
                        resources.stream().flatMap(LocationColumns::resource),
                        Stream.of(new CsvColumn<TimedLocation>("flags", LocationColumns::flags)))
                .flatMap(columns -> columns)
                .toList();
    }

    private static Stream<CsvColumn<TimedLocation>> place() {
        return Stream.of(
                new CsvColumn<>("loc_id", location -> CsvCells.text(location.locationId())),
                new CsvColumn<>("loc_label", location -> CsvCells.text(location.locationName())),
                new CsvColumn<>("loc_type", location -> CsvCells.text(location.locationType())),
                new CsvColumn<>("lat_deg", location -> CsvCells.known(location.lat(), Measures::degrees)),
                new CsvColumn<>("lon_deg", location -> CsvCells.known(location.lon(), Measures::degrees)),
                new CsvColumn<>("zone", location -> CsvCells.known(location.zone(), CsvCells::text)),
                new CsvColumn<>("events", location -> CsvCells.names(location.events())),
                new CsvColumn<>("segments", location -> CsvCells.names(location.associatedSegments())));
    }

    private static Stream<CsvColumn<TimedLocation>> arrivals() {
        return Stream.of(
                arrivals("first_iso8601", arrivals -> CsvCells.iso(arrivals.first())),
                arrivals("p25_iso8601", arrivals -> CsvCells.iso(arrivals.p25())),
                arrivals("median_iso8601", arrivals -> CsvCells.iso(arrivals.median())),
                arrivals("p75_iso8601", arrivals -> CsvCells.iso(arrivals.p75())),
                arrivals("last_iso8601", arrivals -> CsvCells.iso(arrivals.last())),
                arrivals("arrivals", arrivals -> Integer.toString(arrivals.count())),
                arrivals(
                        "busiest_5min_start_iso8601",
                        arrivals -> CsvCells.iso(arrivals.busiest5min().start())),
                arrivals(
                        "busiest_5min_arrivals",
                        arrivals -> Integer.toString(arrivals.busiest5min().count())));
    }

    private static Stream<CsvColumn<TimedLocation>> opening() {
        return Stream.of(
                new CsvColumn<>("loc_start_iso8601", location -> CsvCells.iso(location.locStart())),
                new CsvColumn<>("loc_end_iso8601", location -> CsvCells.iso(location.locEnd())),
                new CsvColumn<>("duration_min", location -> CsvCells.known(location.durationMin(), Numbers::plain)),
                new CsvColumn<>("timing_source", location -> CsvCells.text(location.timingSource())),
                new CsvColumn<>(
                        "served_runners",
                        location -> Integer.toString(location.computedMetrics().totalServed())),
                new CsvColumn<>(
                        "peak_density_p_per_m2",
                        location -> CsvCells.known(location.computedMetrics().peakDensityPerM2(), Measures::density)),
                new CsvColumn<>(
                        "peak_density_at_iso8601",
                        location -> CsvCells.iso(location.computedMetrics().peakTimestamp())));
    }

    private static Stream<CsvColumn<TimedLocation>> resource(String name) {
        return Stream.of(
                new CsvColumn<>(
                        CsvCells.text(name + "_count"),
                        location -> use(location, name, use -> Integer.toString(use.count()))),
                new CsvColumn<>(
                        CsvCells.text(name + "_person_min"),
                        location -> use(location, name, use -> CsvCells.known(use.personMinutes(), Numbers::plain))));
    }

    private static CsvColumn<TimedLocation> arrivals(String header, Function<ArrivalStats, String> shown) {
        return new CsvColumn<>(header, location -> CsvCells.known(location.arrivals(), shown));
    }

    private static String use(TimedLocation location, String resource, Function<ResourceUse, String> shown) {
        return CsvCells.known(Optional.ofNullable(location.resources().get(resource)), shown);
    }

    private static String flags(TimedLocation location) {
        return CsvCells.text(
                location.flags().stream().map(LocationColumns::flag).collect(Collectors.joining("; ")));
    }

    private static String flag(SnapFlag flag) {
        return flag.event() + " on " + flag.segId() + " is " + Measures.metres(flag.snapM()) + " m away, more than "
                + Numbers.plain(flag.limitM()) + " m";
    }
}
