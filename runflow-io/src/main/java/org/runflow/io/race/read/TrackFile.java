package org.runflow.io.race.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.runflow.error.InputProblem;
import org.runflow.io.race.dialect.Spelling;
import org.runflow.race.geo.GeoPoint;
import org.runflow.race.geo.Track;

/**
 * A GPX file that belongs to no race yet.
 *
 * @param track the way over the ground
 * @param lengthM its length as drawn, metres
 * @param trackName name of the track that was taken from several, absent when all of the file was taken
 * @param tracks how many tracks of two points or more the file has
 * @param waypoints places that somebody marked, in file order
 * @param oddities what is no proper GPX 1.1 and was read all the same
 */
public record TrackFile(
        Track track,
        double lengthM,
        Optional<String> trackName,
        int tracks,
        List<Waypoint> waypoints,
        List<String> oddities) {
    private static final double MIN_LENGTH_M = 1;

    /** Copies the lists. */
    public TrackFile {
        waypoints = List.copyOf(waypoints);
        oddities = List.copyOf(oddities);
    }

    /**
     * A place that somebody marked.
     *
     * @param name what it is called, may be blank
     * @param hints the words of its name, symbol, kind and remark
     * @param place where it is
     */
    public record Waypoint(String name, String hints, GeoPoint place) {}

    /**
     * Reads a file. Of several tracks the one called like the event is taken, else all of them, one behind the other.
     *
     * @param path the file
     * @param event name of the event whose course it is to be
     * @param problems where its problems go
     * @return what it holds, or nothing when that is a problem
     */
    public static Optional<TrackFile> read(Path path, String event, List<InputProblem> problems) {
        LoadLog log = new LoadLog();
        InputFile file = new InputFile(path.toString(), () -> open(path), log);
        Optional<TrackFile> read = GpxFile.read(file).flatMap(content -> of(file, event, content));
        problems.addAll(log.problems.sorted());
        return read;
    }

    private static InputStream open(Path path) throws IOException {
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            throw new IOException("it is no ordinary file");
        }
        return Files.newInputStream(path);
    }

    private static Optional<TrackFile> of(InputFile file, String event, GpxContent content) {
        List<GpxContent.Way> ways = content.ways();
        new StrayPoints(file).look(ways);
        new Standstill(file).look(ways);
        List<GpxContent.Way> whole =
                ways.stream().filter(way -> way.points.size() > 1).toList();
        List<GpxContent.Way> named = whole.size() < 2
                ? List.of()
                : whole.stream()
                        .filter(way -> Spelling.normal(way.name).equals(Spelling.normal(event)))
                        .limit(1)
                        .toList();
        Optional<Track> track = GpxContent.track(named.isEmpty() ? whole : named);
        double lengthM = track.map(TrackNotes::drawnLengthM).orElse(0.0);
        if (track.isEmpty()) {
            file.problem("has " + content.points + " points of a track or route; it needs two or more");
            return Optional.empty();
        }
        if (!(lengthM >= MIN_LENGTH_M)) {
            file.problem("has a track without a length: all points lie within a metre");
            return Optional.empty();
        }
        return Optional.of(new TrackFile(
                track.get(),
                lengthM,
                named.stream().map(way -> way.name).findFirst(),
                whole.size(),
                waypoints(content),
                List.copyOf(content.oddities)));
    }

    private static List<Waypoint> waypoints(GpxContent content) {
        List<Waypoint> waypoints = new ArrayList<>();
        content.waypoints.forEach(point -> waypoints.add(new Waypoint(point.name(), point.hints(), point.place())));
        return waypoints;
    }
}
