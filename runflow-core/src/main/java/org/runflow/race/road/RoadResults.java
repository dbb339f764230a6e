package org.runflow.race.road;

import java.util.ArrayList;
import java.util.List;
import org.runflow.race.corridor.Corridor;
import org.runflow.race.corridor.Roads;
import org.runflow.race.geo.GeoPoint;
import org.runflow.race.geo.Projection;
import org.runflow.race.line.CentreLine;
import org.runflow.race.model.CorridorSettings;
import org.runflow.race.model.CorridorStream;
import org.runflow.race.model.DayHeader;
import org.runflow.race.model.DayResult;
import org.runflow.race.model.RaceDay;
import org.runflow.race.model.RaceEvent;
import org.runflow.value.ById;

/**
 * The roads of a day by its tracks, and what they say against segments and flow rows. Without tracks there are none.
 *
 * @param header which day
 * @param settings how the roads were found
 * @param corridors the roads in the order of their first streams
 * @param shared who shares which stretch, by leading event, other event and place
 * @param findings what to change, by kind, then in the order of files or of stretches
 */
public record RoadResults(
        DayHeader header,
        CorridorSettings settings,
        ById<Road> corridors,
        List<SharedRoad> shared,
        List<RoadFinding> findings)
        implements DayResult {
    /** Copies the lists. */
    public RoadResults {
        shared = List.copyOf(shared);
        findings = List.copyOf(findings);
    }

    /**
     * {@return the roads of a day} Pure.
     *
     * @param day the day
     * @param settings how far apart the streams on one road may lie
     */
    public static RoadResults of(RaceDay day, CorridorSettings settings) {
        Roads roads = Roads.of(day, settings);
        List<Road> corridors =
                roads.corridors().stream().map(corridor -> road(day, corridor)).toList();
        return new RoadResults(
                DayHeader.of(day),
                settings,
                ById.of(corridors),
                roads.shared().stream().map(SharedRoad::of).toList(),
                findings(day, roads));
    }

    private static List<RoadFinding> findings(RaceDay day, Roads roads) {
        List<RoadFinding> findings = new ArrayList<>(MissingRows.of(day, roads));
        findings.addAll(OffRoadRows.of(day, roads));
        findings.addAll(MissingStreams.of(day, roads));
        findings.addAll(WrongDirections.of(day, roads));
        return findings;
    }

    private static Road road(RaceDay day, Corridor corridor) {
        CorridorStream first = corridor.streams().get(0);
        RaceEvent event = day.events().get(first.event());
        Projection plane = day.projection().orElseThrow();
        CentreLine line = CentreLine.of(event.track().orElseThrow(), plane, event.certifiedKm());
        List<GeoPoint> ground = line.slice(first.fromKm(), first.toKm()).stream()
                .map(plane::unproject)
                .toList();
        return new Road(corridor.corridorId(), corridor.lengthM(), corridor.streams(), ground);
    }
}
