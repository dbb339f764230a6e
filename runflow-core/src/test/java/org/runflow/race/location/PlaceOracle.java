package org.runflow.race.location;

import java.util.ArrayList;
import java.util.List;
import org.runflow.race.geo.GeoPoint;
import org.runflow.race.geo.Track;
import org.runflow.race.model.Location;
import org.runflow.race.model.Pass;
import org.runflow.race.model.Race;
import org.runflow.race.model.RaceDay;
import org.runflow.race.model.RaceEvent;
import org.runflow.race.model.Segment;

/** Where a location lies on the passes of its events, by walking every piece of every track: straight from the model page. */
final class PlaceOracle {
    private static final double A = 6_378_137;
    private static final double F = 1 / 298.257223563;

    private final RaceDay day;
    private final double midLat;
    private final double midLon;

    record Spot(String event, Segment segment, Pass pass, double km, double distanceM) {}

    PlaceOracle(Race race, RaceDay day) {
        this.day = day;
        List<GeoPoint> points = new ArrayList<>();
        race.events().forEach(event -> points.addAll(points(event.track().orElseThrow())));
        this.midLat = middle(points.stream().mapToDouble(GeoPoint::latitude).toArray());
        this.midLon = middle(points.stream().mapToDouble(GeoPoint::longitude).toArray());
    }

    List<Spot> spots(Location location) {
        List<Spot> kept = new ArrayList<>();
        for (RaceEvent event : day.events()) {
            if (location.events().contains(event.name()) && location.place().isPresent()) {
                List<Spot> all = spots(location, event);
                all.stream().filter(spot -> counts(spot, all)).forEach(kept::add);
            }
        }
        return kept;
    }

    private List<Spot> spots(Location location, RaceEvent event) {
        List<Spot> spots = new ArrayList<>();
        List<String> ids = location.segmentIds().isEmpty()
                ? day.segments().stream().map(Segment::id).toList()
                : location.segmentIds();
        for (String id : ids) {
            for (Segment segment : day.segments()) {
                for (Pass pass : segment.passes()) {
                    boolean seen = spots.stream()
                            .anyMatch(spot -> spot.pass.fromKm() == pass.fromKm() && spot.pass.toKm() == pass.toKm());
                    if (segment.id().equals(id) && pass.event().equals(event.name()) && !seen) {
                        spots.add(nearest(location.place().get(), event, segment, pass));
                    }
                }
            }
        }
        spots.removeIf(spot -> location.segmentIds().isEmpty() && spot.distanceM > 50);
        return spots;
    }

    /** On a shared end: not at all if somebody sharing it is nearer elsewhere, else for the first of those who share it. */
    private static boolean counts(Spot spot, List<Spot> all) {
        if (!near(spot.km, spot.pass.fromKm()) && !near(spot.km, spot.pass.toKm())) {
            return true;
        }
        List<Spot> sharing = all.stream()
                .filter(other -> near(other.pass.fromKm(), spot.km) || near(other.pass.toKm(), spot.km))
                .toList();
        return sharing.stream().allMatch(other -> near(other.km, spot.km))
                && sharing.get(0).equals(spot);
    }

    private static boolean near(double a, double b) {
        return Math.abs(a - b) < 1e-6;
    }

    /** Tries the foot on every piece of the track that the pass touches. */
    private Spot nearest(GeoPoint place, RaceEvent event, Segment segment, Pass pass) {
        List<double[]> line =
                points(event.track().orElseThrow()).stream().map(this::plane).toList();
        double drawnM = 0;
        for (int i = 1; i < line.size(); i++) {
            drawnM += distance(line.get(i - 1), line.get(i));
        }
        double kmPerM = event.certifiedKm() / drawnM;
        double[] target = plane(place);
        List<double[]> feet = new ArrayList<>();
        double walkedM = 0;
        for (int i = 1; i < line.size(); i++) {
            double[] a = line.get(i - 1);
            double[] b = line.get(i);
            double lengthM = distance(a, b);
            double low = Math.max(0, (pass.fromKm() / kmPerM - walkedM) / lengthM);
            double high = Math.min(1, (pass.toKm() / kmPerM - walkedM) / lengthM);
            if (lengthM > 0 && low < high) {
                double along =
                        ((target[0] - a[0]) * (b[0] - a[0]) + (target[1] - a[1]) * (b[1] - a[1])) / (lengthM * lengthM);
                double share = Math.max(low, Math.min(high, along));
                double[] foot = {a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])};
                feet.add(new double[] {(walkedM + share * lengthM) * kmPerM, distance(foot, target)});
            }
            walkedM += lengthM;
        }
        double least = feet.stream().mapToDouble(foot -> foot[1]).min().orElseThrow();
        double[] first = feet.stream()
                .filter(foot -> foot[1] <= least + 0.001)
                .findFirst()
                .orElseThrow();
        return new Spot(event.name(), segment, pass, snapToEnds(first[0], pass), first[1]);
    }

    private static double snapToEnds(double km, Pass pass) {
        return near(km, pass.fromKm()) ? pass.fromKm() : near(km, pass.toKm()) ? pass.toKm() : km;
    }

    private double[] plane(GeoPoint point) {
        double e2 = F * (2 - F);
        double sine = Math.sin(Math.toRadians(midLat));
        double meridian = A * (1 - e2) / Math.pow(1 - e2 * sine * sine, 1.5);
        double primeVertical = A / Math.sqrt(1 - e2 * sine * sine);
        return new double[] {
            primeVertical * Math.cos(Math.toRadians(midLat)) * Math.toRadians(point.longitude() - midLon),
            meridian * Math.toRadians(point.latitude() - midLat)
        };
    }

    private static double distance(double[] a, double[] b) {
        return Math.hypot(a[0] - b[0], a[1] - b[1]);
    }

    private static double middle(double[] values) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        return (least + most) / 2;
    }

    private static List<GeoPoint> points(Track track) {
        List<GeoPoint> points = new ArrayList<>();
        for (int i = 0; i < track.size(); i++) {
            points.add(track.point(i));
        }
        return points;
    }
}
