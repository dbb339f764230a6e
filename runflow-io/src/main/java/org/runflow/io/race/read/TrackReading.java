package org.runflow.io.race.read;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.runflow.race.geo.CentreLine;
import org.runflow.race.geo.Projection;
import org.runflow.race.geo.Track;
import org.runflow.race.model.Note;

/**
 * What reading a track came to, with a log of its own, so that tracks can be read while other files are.
 *
 * @param track absent when that is a problem
 * @param log problems and notes of the file
 */
record TrackReading(Optional<Track> track, LoadLog log) {
    private static final int SHOWN_WAYPOINTS = 5;

    static TrackReading of(InputFile file, RaceInputs.EventInput event) {
        LoadLog log = new LoadLog();
        return new TrackReading(read(file.loggedIn(log), event), log);
    }

    private static Optional<Track> read(InputFile file, RaceInputs.EventInput event) {
        Optional<GpxContent> content = GpxFile.read(file);
        if (content.isEmpty()) {
            return Optional.empty();
        }
        List<GpxContent.Way> ways = content.get().ways();
        new StrayPoints(file).look(ways);
        new Standstill(file).look(ways);
        if (!content.get().oddities.isEmpty()) {
            file.note(Note.info(file.name() + " is no proper GPX 1.1, but was read all the same: "
                    + String.join("; ", content.get().oddities) + "."));
        }
        Optional<Track> track =
                new TrackChoice(file, event, content.get().waypoints.size()).choose(ways);
        track.ifPresent(
                way -> noteWaypoints(file, content.get(), way, event.request().distanceKm()));
        return track;
    }

    private static void noteWaypoints(InputFile file, GpxContent content, Track track, double distanceKm) {
        int count = content.waypoints.size() + content.waypointsNotKept;
        if (count == 0) {
            return;
        }
        Projection plane = Projection.around(List.of(track));
        CentreLine course = CentreLine.of(track, plane, distanceKm);
        StringBuilder shown = new StringBuilder();
        for (GpxContent.Waypoint waypoint :
                content.waypoints.subList(0, Math.min(SHOWN_WAYPOINTS, content.waypoints.size()))) {
            double km = course.nearest(plane.project(waypoint.place()), 0, distanceKm)
                    .km();
            shown.append(shown.isEmpty() ? "" : ", ")
                    .append(waypoint.name().isEmpty() ? "one" : waypoint.name())
                    .append(String.format(Locale.ROOT, " near km %.2f", km));
        }
        file.note(Note.info(file.name() + " has " + count + (count == 1 ? " waypoint" : " waypoints")
                + " that nobody reads: " + shown + (count > SHOWN_WAYPOINTS ? ", ..." : "")
                + ". Places where people work are rows of locations.csv."));
    }
}
