package org.runflow.report.race;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.runflow.race.geo.GeoPoint;
import org.runflow.race.geo.Track;
import org.runflow.race.model.FlowDirection;
import org.runflow.race.model.FlowRow;
import org.runflow.race.model.Location;
import org.runflow.race.model.Race;
import org.runflow.race.model.RaceBuilder;

/** A race along a quay and back, with every kind of flow row and location that reports treat differently. */
public final class HarbourRace {
    private static final GeoPoint CLOCK_TOWER = new GeoPoint(0, 0);
    private static final GeoPoint LIGHTHOUSE = new GeoPoint(0, 0.018);
    private static final Track OUT_AND_BACK = Track.of(List.of(CLOCK_TOWER, LIGHTHOUSE, CLOCK_TOWER));
    private static final Track OUT = Track.of(List.of(CLOCK_TOWER, LIGHTHOUSE));

    private HarbourRace() {}

    public static Race build() {
        RaceBuilder race = Race.builder("Harbour Day")
                .zone("UTC")
                .day("fri", LocalDate.of(2026, 6, 12))
                .event(
                        "long",
                        e -> e.start("09:00")
                                .distanceKm(4)
                                .track(OUT_AND_BACK)
                                .field(SampleDay.field("l", 40, 4.4, 0.05, 15)))
                .event(
                        "short",
                        e -> e.start("09:05").distanceKm(2).track(OUT).field(SampleDay.field("s", 25, 4, 0.1, 3)))
                .event("kids", e -> e.start("08:00").distanceKm(2).track(OUT))
                .group("all", List.of("long", "short", "kids"))
                .segment(
                        "Q1",
                        s -> s.label("Quay, out")
                                .widthM(2)
                                .pass("long", 0, 2)
                                .pass("short", 0, 2)
                                .pass("kids", 0, 2))
                .segment("Q2", s -> s.label("Quay, home").widthM(2).pass("long", 2, 4));
        rows().forEach(race::flowRow);
        locations().forEach(race::location);
        return race.build();
    }

    private static List<FlowRow> rows() {
        return List.of(
                FlowRow.of("Q1", "long", 0, 2, "short", 0, 2),
                FlowRow.of("Q1", "long", 0, 2, "long", 0, 2),
                FlowRow.of("Q2", "long", 2, 4, "short", 0, 2),
                FlowRow.of("Q1-Q2", "long", 0, 2, "long", 2, 4).withDirection(FlowDirection.OPPOSITE),
                FlowRow.of("Q1", "kids", 0, 2, "short", 0, 2),
                FlowRow.of("Turn", "long", 1, 1.9, "short", 1, 2).withFlowId("turn-back"));
    }

    private static List<Location> locations() {
        return List.of(
                location("W1", "Water, half way", "aid", Optional.of(new GeoPoint(0.0001, 0.009)), "", 6, "Q1", "Q2"),
                location("X1", "Ferry crossing", "traffic", Optional.of(new GeoPoint(0, 0.0045)), "W1", 2),
                location("M1", "Marshal on the hill", "course", Optional.of(new GeoPoint(0.001, 0.0135)), "", 1, "Q1"),
                location("B1", "=Boat", "course", Optional.empty(), "", 0));
    }

    private static Location location(
            String id,
            String label,
            String type,
            Optional<GeoPoint> place,
            String proxy,
            int marshals,
            String... segments) {
        TreeMap<String, Integer> resources = new TreeMap<>();
        resources.put("marshal", marshals);
        if (type.equals("aid")) {
            resources.put("cup", 500);
        }
        return new Location(
                id,
                label,
                type,
                place,
                "fri",
                List.of("long", "short"),
                List.of(segments),
                10,
                5,
                resources,
                Optional.of(proxy).filter(name -> !name.isEmpty()),
                Optional.of("north").filter(zone -> place.isPresent()),
                Optional.empty(),
                Optional.empty());
    }
}
