package org.runflow.race.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What a {@link FieldBuilder} knows of one person. */
final class FieldEntry {
    final String id;
    final List<Knot> knots = new ArrayList<>(0);
    double paceMinPerKm;
    double startOffsetS;
    /** Whether the start line is a knot although there is no pace. */
    boolean startsAtOffset;

    RunnerStatus status = RunnerStatus.STARTS;
    double untilKm = Double.POSITIVE_INFINITY;
    String wave = "";

    FieldEntry(String id) {
        this.id = id;
    }

    /** A measured time. */
    record Knot(double km, long elapsedMillis) {}

    /** The measured points by kilometre, the start line among them; none for a constant pace. */
    List<Knot> sortedKnots() {
        if (knots.isEmpty()) {
            if (!(paceMinPerKm > 0)) {
                throw new IllegalArgumentException("runner '" + id + "' needs a pace or splits, had neither");
            }
            return knots;
        }
        List<Knot> sorted = new ArrayList<>(knots);
        if ((paceMinPerKm > 0 || startsAtOffset) && knots.stream().noneMatch(knot -> knot.km == 0)) {
            sorted.add(new Knot(0, (long) Math.floor(1000 * startOffsetS + 0.5)));
        }
        sorted.sort(Comparator.comparingDouble(Knot::km));
        if (sorted.size() < 2) {
            throw new IllegalArgumentException("runner '" + id + "' needs two or more splits, had " + sorted);
        }
        for (int i = 1; i < sorted.size(); i++) {
            Knot before = sorted.get(i - 1);
            Knot after = sorted.get(i);
            if (before.km == after.km || before.elapsedMillis > after.elapsedMillis) {
                throw new IllegalArgumentException("runner '" + id
                        + "' needs splits at different kilometres and times that do not go back, had " + before
                        + " and " + after);
            }
        }
        return sorted;
    }

    /** The kilometre at which he leaves the course, infinite when he runs to the end. */
    double endKm() {
        if (status != RunnerStatus.DNF || Double.isFinite(untilKm)) {
            return untilKm;
        }
        if (knots.isEmpty()) {
            throw new IllegalArgumentException(
                    "runner '" + id + "' did not finish and needs the kilometre at which he left, or splits");
        }
        return knots.stream().mapToDouble(Knot::km).max().getAsDouble();
    }
}
