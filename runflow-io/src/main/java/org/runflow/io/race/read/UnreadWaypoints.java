package org.runflow.io.race.read;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.runflow.race.geo.GeoPoint;
import org.runflow.race.geo.Projection;
import org.runflow.race.geo.Track;
import org.runflow.race.line.CentreLine;
import org.runflow.race.model.Note;

/**
 * Places that somebody marked in the file of a track, which no location of the race may tell of.
 *
 * @param file name of the file
 * @param waypoints the places
 * @param more how many there are besides
 * @param track the track of the file
 * @param distanceKm how long its course is
 */
record UnreadWaypoints(String file, List<GpxContent.Waypoint> waypoints, int more, Track track, double distanceKm) {
    private static final int SHOWN = 5;
    private static final double NEAR_M = 50;

    static UnreadWaypoints of(String file, GpxContent content, Track track, double distanceKm) {
        return new UnreadWaypoints(file, List.copyOf(content.waypoints), content.waypointsNotKept, track, distanceKm);
    }

    /** What to tell of those that have no location near; nothing when all have one. */
    Optional<Note> note(List<GeoPoint> locations) {
        List<GpxContent.Waypoint> unread = waypoints.stream()
                .filter(waypoint -> locations.stream().noneMatch(place -> place.distanceM(waypoint.place()) <= NEAR_M))
                .toList();
        int count = unread.size() + more;
        if (count == 0) {
            return Optional.empty();
        }
        Projection plane = Projection.around(List.of(track));
        CentreLine course = CentreLine.of(track, plane, distanceKm);
        StringBuilder shown = new StringBuilder();
        for (GpxContent.Waypoint waypoint : unread.subList(0, Math.min(SHOWN, unread.size()))) {
            double km = course.nearest(plane.project(waypoint.place()), 0, distanceKm)
                    .km();
            shown.append(shown.isEmpty() ? "" : ", ")
                    .append(waypoint.name().isEmpty() ? "one" : waypoint.name())
                    .append(String.format(Locale.ROOT, " near km %.2f", km));
        }
        return Optional.of(Note.info(file + " has " + count + (count == 1 ? " waypoint" : " waypoints")
                + " that nobody reads: " + shown + (count > SHOWN ? ", ..." : "")
                + ". Places where people work are rows of locations.csv."));
    }
}
