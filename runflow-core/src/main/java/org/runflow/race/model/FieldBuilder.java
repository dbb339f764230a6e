package org.runflow.race.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes runners and splits in any order. A runner with splits uses them instead of the pace; the start line (kilometre 0 at the start offset)
 * is a knot unless a split at kilometre 0 is given or the runner has no pace. Not safe for use by several threads.
 */
public final class FieldBuilder {
    private final Map<String, Entry> entries = new HashMap<>();

    FieldBuilder() {}

    /**
     * Adds a runner with a constant pace.
     *
     * @param id unique over the race
     * @param paceMinPerKm minutes per kilometre, greater than 0, at most {@link Field#MAX_PACE_MIN_PER_KM}
     * @param startOffsetS seconds from the gun to the start line, 0 or more
     * @return this
     * @throws IllegalArgumentException if the id was added already or a value is out of range
     */
    public FieldBuilder runner(String id, double paceMinPerKm, double startOffsetS) {
        if (!Field.isPace(paceMinPerKm)) {
            throw new IllegalArgumentException("runner '" + id + "' needs a pace above 0 and at most "
                    + Field.MAX_PACE_MIN_PER_KM + " min/km, was " + paceMinPerKm);
        }
        if (!(startOffsetS >= 0) || Double.isInfinite(startOffsetS)) {
            throw new IllegalArgumentException(
                    "runner '" + id + "' needs a start offset of 0 s or more, was " + startOffsetS);
        }
        Entry entry = entries.computeIfAbsent(id, Entry::new);
        if (entry.paceMinPerKm > 0) {
            throw new IllegalArgumentException("runner '" + id + "' was added twice");
        }
        entry.paceMinPerKm = paceMinPerKm;
        entry.startOffsetS = startOffsetS + 0.0;
        return this;
    }

    /**
     * Adds a measured time.
     *
     * @param id the runner
     * @param km kilometre of the event's course, 0 or more
     * @param elapsedMillis milliseconds from the gun, may be negative for an early start
     * @return this
     * @throws IllegalArgumentException if the kilometre is negative or not finite
     */
    public FieldBuilder split(String id, double km, long elapsedMillis) {
        if (!(km >= 0) || Double.isInfinite(km)) {
            throw new IllegalArgumentException(
                    "runner '" + id + "' has a split at km " + km + "; it must be 0 or more");
        }
        entries.computeIfAbsent(id, Entry::new).knots.add(new Knot(km, elapsedMillis));
        return this;
    }

    /**
     * {@return the field, sorted by id as text}
     *
     * @throws IllegalArgumentException if a runner has one knot only, two at the same kilometre, or times that go back
     */
    public Field build() {
        List<Entry> sorted = new ArrayList<>(entries.values());
        sorted.sort(Comparator.comparing(entry -> entry.id));
        int[] firstKnot = new int[sorted.size() + 1];
        List<Knot> knots = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            knots.addAll(sorted.get(i).sortedKnots());
            firstKnot[i + 1] = knots.size();
        }
        return new Field(
                sorted.stream().map(entry -> entry.id).toArray(String[]::new),
                sorted.stream().mapToDouble(entry -> entry.paceMinPerKm).toArray(),
                sorted.stream().mapToDouble(entry -> entry.startOffsetS).toArray(),
                new Splits(
                        firstKnot,
                        knots.stream().mapToDouble(Knot::km).toArray(),
                        knots.stream().mapToLong(Knot::elapsedMillis).toArray()));
    }

    private record Knot(double km, long elapsedMillis) {}

    private static final class Entry {
        private final String id;
        private final List<Knot> knots = new ArrayList<>(0);
        private double paceMinPerKm;
        private double startOffsetS;

        private Entry(String id) {
            this.id = id;
        }

        private List<Knot> sortedKnots() {
            if (knots.isEmpty()) {
                return knots;
            }
            List<Knot> sorted = new ArrayList<>(knots);
            if (paceMinPerKm > 0 && knots.stream().noneMatch(knot -> knot.km == 0)) {
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
    }
}
