package org.runflow.race.location;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.runflow.race.geo.GeoPoint;
import org.runflow.race.geo.Track;
import org.runflow.race.model.Field;
import org.runflow.race.model.FieldBuilder;
import org.runflow.race.model.Location;
import org.runflow.race.model.Orientation;
import org.runflow.race.model.Race;
import org.runflow.race.model.RaceBuilder;

/** Small races on a grid of streets: out and back, laps, shared roads, overlay rows, locations on joints, beside, far off, nowhere. */
final class RandomDays {
    private static final int BLOCK_M = 200;
    private static final List<List<int[]>> COURSES = List.of(
            List.of(at(0, 0), at(10, 0)),
            List.of(at(0, 0), at(5, 0), at(0, 0)),
            List.of(at(0, 0), at(2, 0), at(2, 2), at(0, 2), at(0, 0), at(2, 0), at(2, 2), at(0, 2), at(0, 0)),
            List.of(at(0, 0), at(3, 0), at(3, 4), at(1, 4), at(1, 0), at(0, 0)),
            List.of(at(4, 0), at(0, 0), at(0, 4), at(2, 4), at(2, 0)));

    private final SplittableRandom random;
    private final boolean laps;
    private final List<int[]> corners = new ArrayList<>();
    private final List<String> segmentIds = new ArrayList<>();

    private RandomDays(SplittableRandom random, boolean laps) {
        this.random = random;
        this.laps = laps;
    }

    static Race next(SplittableRandom random) {
        return new RandomDays(random, false).race();
    }

    /** Some segments hold an event twice. */
    static Race withLaps(SplittableRandom random) {
        return new RandomDays(random, true).race();
    }

    private Race race() {
        RaceBuilder race = Race.builder("random").day("sun", LocalDate.of(2026, 5, 10));
        addEvent(race, "x", "07:00");
        addEvent(race, "y", "07:0" + random.nextInt(10));
        addSegments(race, "x");
        addSegments(race, "y");
        boolean forward = random.nextBoolean();
        int count = 3 + random.nextInt(6);
        for (int i = 0; i < count; i++) {
            int last = forward ? count - 1 : i - 1;
            int first = forward ? i + 1 : 0;
            Optional<String> proxy = first > last || random.nextInt(3) > 0
                    ? Optional.empty()
                    : Optional.of("p" + (first + random.nextInt(last - first + 1)));
            race.location(location("p" + i, proxy));
        }
        return race.build();
    }

    private void addEvent(RaceBuilder race, String name, String start) {
        List<int[]> course = COURSES.get(random.nextInt(COURSES.size()));
        corners.addAll(course);
        Track track = Track.of(course.stream()
                .map(corner -> Ground.at(BLOCK_M * corner[0], BLOCK_M * corner[1]))
                .toList());
        race.event(
                name,
                event -> event.start(start).distanceKm(2).field(field(name)).track(track));
    }

    private Field field(String event) {
        FieldBuilder field = Field.builder();
        int runners = random.nextInt(5) == 0 ? 0 : random.nextInt(15);
        boolean identical = random.nextInt(6) == 0;
        for (int i = 0; i < runners; i++) {
            double pace = identical ? 5 : 3 + random.nextInt(24) / 4.0;
            field.runner(event + i, pace, identical ? 0 : random.nextInt(60));
            if (random.nextInt(3) == 0) {
                field.until(event + i, random.nextInt(21) / 10.0 + 0.013);
            }
        }
        return field.build();
    }

    /** A chain of stretches that meet, now and then an overlay row of the same stretch, now and then one that spans two. */
    private void addSegments(RaceBuilder race, String event) {
        List<Double> cuts = new ArrayList<>(List.of(0.0));
        for (int tenth = 1 + random.nextInt(8); tenth < 20; tenth += 1 + random.nextInt(8)) {
            cuts.add(tenth / 10.0);
        }
        cuts.add(2.0);
        for (int i = 1; i < cuts.size(); i++) {
            addSegment(race, event, cuts.get(i - 1), cuts.get(i));
            if (random.nextInt(5) == 0) {
                addSegment(race, event, cuts.get(i - 1), cuts.get(i));
            }
            if (i > 1 && random.nextInt(5) == 0) {
                addSegment(race, event, cuts.get(i - 2), cuts.get(i));
            }
        }
        if (laps && cuts.size() > 2) {
            addLaps(race, event, cuts);
        }
    }

    /** One segment for the last stretch and, against it, the first. */
    private void addLaps(RaceBuilder race, String event, List<Double> cuts) {
        String id = event + segmentIds.size();
        segmentIds.add(id);
        race.segment(
                id,
                segment -> segment.widthM(3)
                        .pass(event, cuts.get(cuts.size() - 2), cuts.get(cuts.size() - 1))
                        .pass(event, 0, cuts.get(1), Orientation.AGAINST));
    }

    private void addSegment(RaceBuilder race, String event, double fromKm, double toKm) {
        String id = event + segmentIds.size();
        segmentIds.add(id);
        race.segment(id, segment -> segment.widthM(2 + random.nextInt(3)).pass(event, fromKm, toKm));
    }

    private Location location(String id, Optional<String> proxy) {
        List<String> events = List.of(List.of("x"), List.of("y", "x"), List.of("x", "y"), List.<String>of())
                .get(random.nextInt(4));
        TreeMap<String, Integer> resources = new TreeMap<>();
        resources.put("marshals", random.nextInt(4));
        return new Location(
                id,
                "Place " + id,
                random.nextInt(3) == 0 ? "traffic" : "course",
                place(),
                "sun",
                events,
                segments(),
                random.nextInt(3) * 5,
                random.nextInt(3) * 7,
                resources,
                proxy,
                Optional.of("7"),
                Optional.empty(),
                Optional.empty());
    }

    private List<String> segments() {
        List<String> listed = new ArrayList<>();
        int count = random.nextInt(3) == 0 ? 0 : 1 + random.nextInt(segmentIds.size());
        for (int i = 0; i < count; i++) {
            listed.add(segmentIds.get(random.nextInt(segmentIds.size())));
        }
        return listed;
    }

    /** On a corner, on a street, beside it or far off; now and then nowhere. */
    private Optional<GeoPoint> place() {
        int[] corner = corners.get(random.nextInt(corners.size()));
        int dx = random.nextInt(4) == 0 ? 0 : random.nextInt(-150, 151);
        int dy = random.nextInt(2) == 0 ? 0 : random.nextInt(-80, 81);
        double far = random.nextInt(12) == 0 ? 3000 : 0;
        return random.nextInt(10) == 0
                ? Optional.empty()
                : Optional.of(Ground.at(BLOCK_M * corner[0] + dx + far, BLOCK_M * corner[1] + dy));
    }

    private static int[] at(int x, int y) {
        return new int[] {x, y};
    }
}
