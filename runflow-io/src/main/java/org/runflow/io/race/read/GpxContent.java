package org.runflow.io.race.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.runflow.race.geo.GeoPoint;
import org.runflow.race.geo.Track;

/** What a GPX file holds, as it stands there. */
final class GpxContent {
    final List<Way> tracks = new ArrayList<>();
    final List<Way> routes = new ArrayList<>();
    final List<Waypoint> waypoints = new ArrayList<>();
    final TreeSet<String> oddities = new TreeSet<>();
    int points;
    int waypointsNotKept;
    /** Whether any element was read. */
    boolean begun;
    /** How many lines were skipped before the XML declaration; -1 when nothing was. */
    int linesBefore = -1;

    /** A place that somebody marked, with what its name, symbol, kind and remark say of it. */
    record Waypoint(String name, String hints, GeoPoint place) {
        Waypoint(GeoPoint place) {
            this("", "", place);
        }
    }

    /** A point of a way and its line in the file. */
    record WayPoint(GeoPoint place, int line) {}

    /** A track or a route; its segments one after the other. */
    static final class Way {
        final List<WayPoint> points = new ArrayList<>();
        final List<Integer> segmentStarts = new ArrayList<>();
        String name = "";

        void startSegment() {
            segmentStarts.add(points.size());
        }

        /** Says that the point there is left out, so that the segments behind it begin one earlier. */
        void drop(int index) {
            segmentStarts.replaceAll(start -> start > index ? start - 1 : start);
        }

        /** Its segments, each by itself. */
        List<Way> segments() {
            List<Way> segments = new ArrayList<>();
            for (int i = 0; i < segmentStarts.size(); i++) {
                int end = i + 1 < segmentStarts.size() ? segmentStarts.get(i + 1) : points.size();
                Way segment = new Way();
                segment.points.addAll(points.subList(segmentStarts.get(i), end));
                segments.add(segment);
            }
            return segments;
        }
    }

    /** Adds what a child element of the waypoint read last says; its name is what is shown. */
    void describeWaypoint(String element, String text) {
        if (!waypoints.isEmpty() && waypointsNotKept == 0) {
            Waypoint last = waypoints.remove(waypoints.size() - 1);
            String name = element.equals("name") ? text : last.name();
            waypoints.add(new Waypoint(name, (last.hints() + " " + text).strip(), last.place()));
        }
    }

    /** The tracks, else the routes. */
    List<Way> ways() {
        boolean hasTrack = tracks.stream().anyMatch(way -> !way.points.isEmpty());
        return hasTrack ? tracks : routes;
    }

    /** All points of some ways as one, or nothing when there are fewer than two. */
    static Optional<Track> track(List<Way> ways) {
        List<WayPoint> all = ways.stream().flatMap(way -> way.points.stream()).toList();
        if (all.size() < 2) {
            return Optional.empty();
        }
        return Optional.of(Track.of(
                all.stream().mapToDouble(point -> point.place().latitude()).toArray(),
                all.stream().mapToDouble(point -> point.place().longitude()).toArray()));
    }

    static double lengthM(List<Way> ways) {
        return track(ways).map(TrackNotes::drawnLengthM).orElse(0.0);
    }
}
