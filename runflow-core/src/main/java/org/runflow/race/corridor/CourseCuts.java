package org.runflow.race.corridor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Cuts the courses of a day where the company on their roads changes: at their ends, at all ends of their shared stretches, and wherever such a cut
 * comes to lie on the course of a partner. A cut within 50 m of an earlier one is left out.
 */
final class CourseCuts {
    private static final double NEAR_M = 50;

    private final List<SharedStretch> stretches;
    private final Map<String, NavigableSet<Double>> cuts = new HashMap<>();
    private List<Cut> entered = new ArrayList<>();

    private record Cut(String event, double atM) {}

    private CourseCuts(List<SharedStretch> stretches) {
        this.stretches = stretches;
    }

    /**
     * Cuts all courses.
     *
     * @param courses in the order of columns
     * @param stretches their shared stretches, in order
     * @return the pieces of each course in running order, by course in the order of columns
     */
    static List<Piece> pieces(List<CourseSamples> courses, List<SharedStretch> stretches) {
        CourseCuts cuts = new CourseCuts(stretches);
        cuts.begin(courses);
        while (!cuts.entered.isEmpty()) {
            cuts.carry();
        }
        List<Piece> pieces = new ArrayList<>();
        courses.forEach(course -> cuts.addPieces(course.event(), pieces));
        return pieces;
    }

    private void begin(List<CourseSamples> courses) {
        for (CourseSamples course : courses) {
            cuts.put(course.event(), new TreeSet<>());
            add(course.event(), 0);
            add(course.event(), course.atM(course.size() - 1));
        }
        for (SharedStretch stretch : stretches) {
            enter(stretch.leadingEvent(), stretch.links().leadingFromM());
            enter(stretch.leadingEvent(), stretch.links().leadingToM());
            enter(stretch.otherEvent(), stretch.links().otherFromM());
            enter(stretch.otherEvent(), stretch.links().otherToM());
        }
    }

    private void carry() {
        List<Cut> last = entered;
        entered = new ArrayList<>();
        for (Cut cut : last) {
            for (SharedStretch stretch : stretches) {
                Links links = stretch.links();
                if (stretch.leadingEvent().equals(cut.event()) && links.holdsLeading(cut.atM())) {
                    enter(stretch.otherEvent(), links.otherAt(cut.atM()));
                }
                if (stretch.otherEvent().equals(cut.event()) && links.holdsOther(cut.atM())) {
                    enter(stretch.leadingEvent(), links.leadingAt(cut.atM()));
                }
            }
        }
    }

    private void enter(String event, double atM) {
        NavigableSet<Double> ofEvent = ofEvent(event);
        Double before = ofEvent.floor(atM);
        Double after = ofEvent.ceiling(atM);
        if ((before == null || atM - before > NEAR_M) && (after == null || after - atM > NEAR_M)) {
            add(event, atM);
        }
    }

    /** Adds a cut, whatever is near: both ends of a course, however short it is, or a place that nothing is near. */
    private void add(String event, double atM) {
        ofEvent(event).add(atM);
        entered.add(new Cut(event, atM));
    }

    private void addPieces(String event, List<Piece> pieces) {
        Double from = null;
        for (Double cut : ofEvent(event)) {
            if (from != null) {
                pieces.add(new Piece(event, from, cut));
            }
            from = cut;
        }
    }

    private NavigableSet<Double> ofEvent(String event) {
        return cuts.computeIfAbsent(event, unseen -> new TreeSet<>());
    }
}
