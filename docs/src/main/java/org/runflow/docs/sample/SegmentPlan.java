package org.runflow.docs.sample;

import java.util.List;
import java.util.Map;

/**
 * A row of segments.csv.
 *
 * @param id name of the segment and of the stretches that run over it
 * @param label what people call it
 * @param widthM usable width
 * @param direction {@code uni}, or {@code bi} where people come the other way
 * @param schema schema it asks for, may be empty
 * @param corridor the physical road, may be empty
 * @param description a sentence for readers
 * @param stretches key of the stretch by event, where it is not the segment's id; the other events then have none
 */
record SegmentPlan(
        String id,
        String label,
        double widthM,
        String direction,
        String schema,
        String corridor,
        String description,
        Map<String, String> stretches) {
    static List<SegmentPlan> all() {
        return List.of(
                row("S1", "Market Street", 5, "uni", "start_corral", "", "Mass start of all Sunday events."),
                row("N1", "North Parade", 7, "uni", "", "", "Marathon and half climb to the King's Bridge."),
                row("K1", "King's Bridge", 6.5, "uni", "", "", "One lane stays open for ambulances."),
                row("M1", "Marsh Road out, to Reed House", 2.5, "bi", "", "marsh-road", "Outbound lane, cones."),
                row("M2", "Marsh Road out, to half turn", 2.5, "bi", "", "marsh-road", "Outbound lane, cones."),
                row("M3", "Marsh Road out, to marathon turn", 2.5, "bi", "", "marsh-road", "Marathon only."),
                row("M4", "Marsh Road home, from marathon turn", 2.5, "bi", "", "marsh-road", "Marathon only."),
                row("M5", "Marsh Road home, from half turn", 2.5, "bi", "", "marsh-road", "Homeward lane, cones."),
                row("M6", "Marsh Road home, from Reed House", 2.5, "bi", "", "marsh-road", "Homeward lane, cones."),
                new SegmentPlan(
                        "MX",
                        "Marsh Road at Reed House, both lanes",
                        5,
                        "bi",
                        "",
                        "marsh-road",
                        "The same road as M1 and M6: marathon outbound meets half homeward.",
                        Map.of("marathon", "M1", "half", "M6")),
                row("E1", "East Bank", 4, "uni", "", "", "Embankment path, one side fenced."),
                row("B1", "Lantern Bridge", 1.8, "bi", "", "", "Footbridge; 10k out, half home."),
                row("R1", "River Walk", 3.5, "uni", "", "", "Half only, last two kilometres."),
                row("Q1", "The Quay", 5, "uni", "", "", "10k only, cobbles."),
                row("W1", "Sea Wall", 3.5, "uni", "", "", "10k and marathon, no shelter."),
                row("W2", "Lighthouse Path out", 2.5, "bi", "", "lighthouse", "Marathon only."),
                row("W3", "Lighthouse Path home", 2.5, "bi", "", "lighthouse", "Marathon only."),
                row("W4", "Barrage", 3.5, "uni", "", "", "Runs beside the sluices."),
                row("D1", "South Docks", 5, "uni", "", "", "Wide, flat, windy."),
                row("D2", "Long Pier out", 1.4, "bi", "", "pier", "10k only, planks, one lane each way."),
                row("D3", "Long Pier home", 1.4, "bi", "", "pier", "10k only, planks, one lane each way."),
                row("D4", "North Docks", 5, "uni", "", "", "Marathon and 10k into town."),
                row("F1", "Castle Street, finish", 6, "uni", "", "", "Shared by all events of both days."),
                row("P1", "Park Avenue", 6, "uni", "start_corral", "", "Start of the Saturday 5k."),
                row("P2", "Castle Park, first lap", 2.4, "uni", "", "park-ring", "The same ring twice."),
                row("P3", "Castle Park, second lap", 2.4, "uni", "", "park-ring", "The same ring twice."));
    }

    /** Key of the stretch with which that event runs the segment; it may be one the event does not run. */
    String stretchOf(String event) {
        return stretches.isEmpty() ? id : stretches.getOrDefault(event, "");
    }

    private static SegmentPlan row(
            String id,
            String label,
            double widthM,
            String direction,
            String schema,
            String corridor,
            String description) {
        return new SegmentPlan(id, label, widthM, direction, schema, corridor, description, Map.of());
    }
}
