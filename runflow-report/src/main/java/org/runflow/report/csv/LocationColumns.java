package org.runflow.report.csv;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.runflow.race.location.ArrivalStats;
import org.runflow.race.location.ResourceUse;
import org.runflow.race.location.SnapFlag;
import org.runflow.race.location.TimedLocation;
import org.runflow.report.internal.Format;

/** The columns of the location table: header and content of each. None but those of resources ends in {@code _count} or {@code _person_min}. */
final class LocationColumns {
    private LocationColumns() {}

    static List<Column<TimedLocation>> all(Collection<String> resources) {
        return Stream.of(
                        place(),
                        arrivals(),
                        opening(),
                        resources.stream().flatMap(LocationColumns::resource),
                        Stream.of(new Column<TimedLocation>("flags", LocationColumns::flags)))
                .flatMap(columns -> columns)
                .toList();
    }

    private static Stream<Column<TimedLocation>> place() {
        return Stream.of(
                new Column<>("loc_id", location -> Cells.text(location.locationId())),
                new Column<>("loc_label", location -> Cells.text(location.locationName())),
                new Column<>("loc_type", location -> Cells.text(location.locationType())),
                new Column<>("lat_deg", location -> Cells.known(location.lat(), Format::degrees)),
                new Column<>("lon_deg", location -> Cells.known(location.lon(), Format::degrees)),
                new Column<>("zone", location -> Cells.known(location.zone(), Cells::text)),
                new Column<>("events", location -> Cells.names(location.events())),
                new Column<>("segments", location -> Cells.names(location.associatedSegments())));
    }

    private static Stream<Column<TimedLocation>> arrivals() {
        return Stream.of(
                arrivals("first_iso8601", arrivals -> Cells.iso(arrivals.first())),
                arrivals("p25_iso8601", arrivals -> Cells.iso(arrivals.p25())),
                arrivals("median_iso8601", arrivals -> Cells.iso(arrivals.median())),
                arrivals("p75_iso8601", arrivals -> Cells.iso(arrivals.p75())),
                arrivals("last_iso8601", arrivals -> Cells.iso(arrivals.last())),
                arrivals("arrivals", arrivals -> Integer.toString(arrivals.count())),
                arrivals(
                        "busiest_5min_start_iso8601",
                        arrivals -> Cells.iso(arrivals.busiest5min().start())),
                arrivals(
                        "busiest_5min_arrivals",
                        arrivals -> Integer.toString(arrivals.busiest5min().count())));
    }

    private static Stream<Column<TimedLocation>> opening() {
        return Stream.of(
                new Column<>("loc_start_iso8601", location -> Cells.iso(location.locStart())),
                new Column<>("loc_end_iso8601", location -> Cells.iso(location.locEnd())),
                new Column<>("duration_min", location -> Cells.known(location.durationMin(), Format::plain)),
                new Column<>("timing_source", location -> Cells.text(location.timingSource())),
                new Column<>(
                        "served_runners",
                        location -> Integer.toString(location.computedMetrics().totalServed())),
                new Column<>(
                        "peak_density_p_per_m2",
                        location -> Cells.known(location.computedMetrics().peakDensityPerM2(), Format::density)),
                new Column<>(
                        "peak_density_at_iso8601",
                        location -> Cells.iso(location.computedMetrics().peakTimestamp())));
    }

    private static Stream<Column<TimedLocation>> resource(String name) {
        return Stream.of(
                new Column<>(
                        Cells.text(name + "_count"),
                        location -> use(location, name, use -> Integer.toString(use.count()))),
                new Column<>(
                        Cells.text(name + "_person_min"),
                        location -> use(location, name, use -> Cells.known(use.personMinutes(), Format::plain))));
    }

    private static Column<TimedLocation> arrivals(String header, Function<ArrivalStats, String> shown) {
        return new Column<>(header, location -> Cells.known(location.arrivals(), shown));
    }

    private static String use(TimedLocation location, String resource, Function<ResourceUse, String> shown) {
        return Cells.known(Optional.ofNullable(location.resources().get(resource)), shown);
    }

    private static String flags(TimedLocation location) {
        return Cells.text(location.flags().stream().map(LocationColumns::flag).collect(Collectors.joining("; ")));
    }

    private static String flag(SnapFlag flag) {
        return flag.event() + " on " + flag.segId() + " is " + Format.metres(flag.snapM()) + " m away, more than "
                + Format.plain(flag.limitM()) + " m";
    }
}
