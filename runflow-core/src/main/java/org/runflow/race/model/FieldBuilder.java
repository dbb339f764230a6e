package org.runflow.race.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.runflow.race.rule.Names;

/**
 * Takes runners and splits in any order. A runner with splits uses them instead of the pace; the start line (kilometre 0 at the start offset)
 * is a knot unless a split at kilometre 0 is given or the runner has neither a pace nor a start offset. Not safe for use by several threads.
 */
public final class FieldBuilder {
    /** How many can have entered and stayed away, beside those who are named: ten million. */
    public static final int MOST_NOT_STARTED = 10_000_000;

    private final Map<String, FieldEntry> entries = new HashMap<>();
    private int notStarted;
    private boolean statusKnown;

    FieldBuilder() {}

    /**
     * Adds a runner with a constant pace.
     *
     * @param id unique over the race day
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
        double offset = requireOffset(id, startOffsetS);
        FieldEntry entry = entry(id);
        if (entry.paceMinPerKm > 0) {
            throw new IllegalArgumentException("runner '" + id + "' was added twice");
        }
        entry.paceMinPerKm = paceMinPerKm;
        entry.startOffsetS = offset;
        return this;
    }

    /**
     * Says when a runner without a pace comes to the start line, which becomes a knot beside his splits.
     *
     * @param id the runner
     * @param startOffsetS seconds from the gun to the start line, 0 or more
     * @return this
     * @throws IllegalArgumentException if the offset is out of range
     */
    public FieldBuilder startOffset(String id, double startOffsetS) {
        double offset = requireOffset(id, startOffsetS);
        FieldEntry entry = entry(id);
        entry.startsAtOffset = true;
        entry.startOffsetS = offset;
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
        double at = requireKm(id, "a split", km);
        entry(id).knots.add(new FieldEntry.Knot(at, elapsedMillis));
        return this;
    }

    /**
     * Says what became of somebody. Who did not start needs no pace and no splits, and does not get into the field.
     *
     * @param id the runner
     * @param status what became of him
     * @return this
     */
    public FieldBuilder status(String id, RunnerStatus status) {
        entry(id).status = status;
        return statusKnown();
    }

    /**
     * Says where a runner leaves the course.
     *
     * @param id the runner
     * @param km kilometre of the event's course, 0 or more; splits beyond it tell how he gets there, no more
     * @return this
     * @throws IllegalArgumentException if the kilometre is negative or not finite
     */
    public FieldBuilder until(String id, double km) {
        double end = requireKm(id, "the end of his run", km);
        entry(id).untilKm = end;
        return statusKnown();
    }

    /**
     * Says in which wave a runner starts; either everybody of an event has a wave or nobody.
     *
     * @param id the runner
     * @param wave a name, see {@link Names}
     * @return this
     * @throws IllegalArgumentException if it is no name
     */
    public FieldBuilder wave(String id, String wave) {
        entry(id).wave = requireWave(id, wave);
        return this;
    }

    /**
     * Counts more who entered and stayed away, beside those with the status {@link RunnerStatus#DNS}.
     *
     * @param more how many, 0 or more
     * @return this
     * @throws IllegalArgumentException if the number is negative, or there are more than {@link #MOST_NOT_STARTED} of them then
     */
    public FieldBuilder notStarted(int more) {
        if (more < 0) {
            throw new IllegalArgumentException("the number of those who stayed away must be 0 or more, was " + more);
        }
        if (more > MOST_NOT_STARTED - notStarted) {
            throw new IllegalArgumentException(
                    "at most " + MOST_NOT_STARTED + " can have stayed away, was " + more + " beside " + notStarted);
        }
        notStarted += more;
        statusKnown |= more > 0;
        return this;
    }

    /**
     * Says that what became of the runners is known, even if nothing is said of anybody: then all have finished.
     *
     * @return this
     */
    public FieldBuilder statusKnown() {
        statusKnown = true;
        return this;
    }

    /**
     * {@return the field, sorted by id as text}
     *
     * @throws IllegalArgumentException if a runner has one knot only, two at the same kilometre, times that go back, neither a pace nor splits,
     *     or no kilometre at which he leaves though he did not finish and has no splits; or if some have waves and some have none
     */
    public Field build() {
        FieldEntry[] sorted = entries.values().stream()
                .filter(entry -> entry.status != RunnerStatus.DNS)
                .sorted(Comparator.comparing(entry -> entry.id))
                .toArray(FieldEntry[]::new);
        int[] firstKnot = new int[sorted.length + 1];
        List<FieldEntry.Knot> knots = new ArrayList<>();
        for (int i = 0; i < sorted.length; i++) {
            knots.addAll(sorted[i].sortedKnots());
            firstKnot[i + 1] = knots.size();
        }
        return new Field(
                Arrays.stream(sorted).map(entry -> entry.id).toArray(String[]::new),
                Arrays.stream(sorted).mapToDouble(entry -> entry.paceMinPerKm).toArray(),
                Arrays.stream(sorted).mapToDouble(entry -> entry.startOffsetS).toArray(),
                new Splits(
                        firstKnot,
                        knots.stream().mapToDouble(FieldEntry.Knot::km).toArray(),
                        knots.stream().mapToLong(FieldEntry.Knot::elapsedMillis).toArray()),
                new Turnout(
                        statusKnown,
                        notStarted + entries.size() - sorted.length,
                        Arrays.stream(sorted).mapToDouble(FieldEntry::endKm).toArray()),
                waves(sorted));
    }

    private static String[] waves(FieldEntry[] sorted) {
        String[] waves = Arrays.stream(sorted)
                .map(entry -> entry.wave)
                .filter(wave -> !wave.isEmpty())
                .toArray(String[]::new);
        if (waves.length > 0 && waves.length < sorted.length) {
            throw new IllegalArgumentException("either every runner of an event has a wave or none, but " + waves.length
                    + " of " + sorted.length + " have one");
        }
        return waves;
    }

    private FieldEntry entry(String id) {
        return entries.computeIfAbsent(Objects.requireNonNull(id), FieldEntry::new);
    }

    static double requireOffset(String id, double startOffsetS) {
        if (!(startOffsetS >= 0) || Double.isInfinite(startOffsetS)) {
            throw new IllegalArgumentException(
                    "runner '" + id + "' needs a start offset of 0 s or more, was " + startOffsetS);
        }
        return startOffsetS + 0.0;
    }

    static double requireKm(String id, String what, double km) {
        if (!(km >= 0) || Double.isInfinite(km)) {
            throw new IllegalArgumentException(
                    "runner '" + id + "' has " + what + " at km " + km + "; it must be 0 or more");
        }
        return km + 0.0;
    }

    static String requireWave(String id, String wave) {
        if (!Names.isName(wave)) {
            throw new IllegalArgumentException(
                    "runner '" + id + "' has the wave '" + wave + "'; a name is " + Names.RULE);
        }
        return wave;
    }
}
