package org.runflow.location;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.runflow.geo.GeoPoint;
import org.runflow.race.Location;
import org.runflow.race.Pass;
import org.runflow.race.RaceDay;
import org.runflow.race.Segment;

/** Finds the passes of a location (MODEL §8). */
final class Placing {
    /** How near a pass must come to a location that lists no segments. */
    private static final double REACH_M = 50;

    private final Courses courses;
    private final List<Segment> segments;
    private final Map<String, Segment> segmentsById;

    Placing(RaceDay day, Courses courses) {
        this.courses = courses;
        this.segments = day.segments();
        this.segmentsById = segments.stream().collect(Collectors.toMap(Segment::id, Function.identity()));
    }

    /** The passes of a location by event, then in the order of its segments. */
    List<Placement> place(Location location, GeoPoint place, List<String> events) {
        List<Placement> placements = new ArrayList<>();
        for (String event : events) {
            placements.addAll(
                    location.segmentIds().isEmpty()
                            ? withoutJunctions(withinReach(candidates(segments, event, place)))
                            : withoutJunctions(candidates(listed(location), event, place)));
        }
        return placements;
    }

    private List<Segment> listed(Location location) {
        return location.segmentIds().stream()
                .filter(segmentsById::containsKey)
                .map(segmentsById::get)
                .toList();
    }

    /** One placement per stretch; overlay rows of the same stretch count at the first. */
    private List<Placement> candidates(List<Segment> among, String event, GeoPoint place) {
        List<Placement> candidates = new ArrayList<>();
        for (Segment segment : among) {
            for (Pass pass : segment.findPass(event).stream().toList()) {
                boolean known =
                        candidates.stream().anyMatch(other -> other.pass().sameStretchAs(pass));
                if (!known) {
                    courses.nearest(place, pass).ifPresent(snap -> candidates.add(new Placement(pass, segment, snap)));
                }
            }
        }
        return candidates;
    }

    private static List<Placement> withinReach(List<Placement> candidates) {
        return candidates.stream()
                .filter(placement -> placement.snap().distanceM() <= REACH_M)
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
