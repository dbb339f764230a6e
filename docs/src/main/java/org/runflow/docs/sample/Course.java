package org.runflow.docs.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The way of one event: stretches one after the other, with the kilometres at which they meet. */
final class Course {
    private static final double POINT_EVERY_M = 25;

    private final String event;
    private final List<Stretch> stretches;
    private final Map<String, Window> windows = new LinkedHashMap<>();

    Course(String event, List<Stretch> stretches) {
        this.event = event;
        this.stretches = List.copyOf(stretches);
        double runM = 0;
        for (Stretch stretch : stretches) {
            double fromKm = announcedKm(runM);
            runM += stretch.lengthM();
            windows.put(stretch.key(), new Window(fromKm, announcedKm(runM)));
        }
    }

    String event() {
        return event;
    }

    double distanceKm() {
        return announcedKm(stretches.stream().mapToDouble(Stretch::lengthM).sum());
    }

    Optional<Window> findWindow(String key) {
        return Optional.ofNullable(windows.get(key));
    }

    Window window(String key) {
        return findWindow(key)
                .orElseThrow(() -> new IllegalArgumentException("the " + event + " does not run '" + key + "'"));
    }

    /** Points all along the course, the ends of every stretch among them. */
    List<Spot> points() {
        List<Spot> points = new ArrayList<>();
        points.add(stretches.get(0).after(0));
        for (Stretch stretch : stretches) {
            int pieces = (int) Math.ceil(stretch.lengthM() / POINT_EVERY_M);
            for (int i = 1; i <= pieces; i++) {
                points.add(stretch.after(stretch.lengthM() * i / pieces));
            }
        }
        return points;
    }

    /** Courses are announced and cut up in steps of ten metres. */
    private static double announcedKm(double metres) {
        return Math.rint(metres / 10) / 100;
    }
}
