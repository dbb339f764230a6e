package org.runflow.race.location;

import java.util.ArrayList;
import java.util.List;
import org.runflow.race.geo.GeoPoint;
import org.runflow.race.model.Location;
import org.runflow.race.model.RaceDay;
import org.runflow.race.model.Segment;
import org.runflow.race.rule.Stretches;
import org.runflow.value.ById;

/** Finds the passes of a location (MODEL §8). */
final class Placing {
    private final Courses courses;
    private final ById<Segment> segments;

    Placing(RaceDay day, Courses courses) {
        this.courses = courses;
        this.segments = day.segments();
    }

    /** The passes of a location by event, then in the order of its segments. */
    List<Placement> place(Location location, GeoPoint place, List<String> events) {
        List<Placement> placements = new ArrayList<>();
        for (String event : events) {
            placements.addAll(
                    location.segmentIds().isEmpty()
                            ? withoutJunctions(withinReach(candidates(courses.passedNear(place, event), event, place)))
                            : withoutJunctions(candidates(listed(location), event, place)));
        }
        return placements;
    }

    private List<Segment> listed(Location location) {
        return location.segmentIds().stream()
                .flatMap(id -> segments.find(id).stream())
                .toList();
    }

    /** One placement per stretch; overlay rows of the same stretch count at the first. */
    private List<Placement> candidates(List<Segment> among, String event, GeoPoint place) {
        List<Placement> candidates = new ArrayList<>();
        Stretches counted = new Stretches();
        for (Segment segment : among) {
            segment.passesOf(event).stream()
                    .filter(pass -> counted.add(pass.event(), pass.fromKm(), pass.toKm()))
                    .forEach(pass -> courses.nearest(place, pass)
                            .ifPresent(snap -> candidates.add(new Placement(pass, segment, snap))));
        }
        return candidates;
    }

    private static List<Placement> withinReach(List<Placement> candidates) {
        return candidates.stream()
                .filter(placement -> placement.snap().distanceM() <= Courses.REACH_M)
                .toList();
    }

    /**
     * Drops a placement on an end that another pass shares: the other pass goes by nearer, or is the same point and already counted.
     */
    private static List<Placement> withoutJunctions(List<Placement> candidates) {
        List<Placement> kept = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            Placement placement = candidates.get(i);
            boolean dropped = false;
            for (int j = 0; j < candidates.size() && placement.endsAt(placement.km()); j++) {
                Placement other = candidates.get(j);
                boolean shared = j != i && other.endsAt(placement.km());
                dropped |= shared && (j < i || !other.isNearestAt(placement.km()));
            }
            if (!dropped) {
                kept.add(placement);
            }
        }
        return kept;
    }
}
