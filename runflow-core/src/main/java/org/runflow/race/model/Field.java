package org.runflow.race.model;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntToLongFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.runflow.canonical.Canonical;
import org.runflow.canonical.CanonicalSink;

/**
 * The runners of one event in columns, sorted by id as text whatever the order they were given in. A runner has a constant pace and a start
 * offset, or measured splits, which then count instead of the pace. Who enters but stays away is counted beside the field; who leaves the course early
 * stands in it. A runner may belong to a wave. Immutable and safe to share between threads; equal when all columns are.
 */
public final class Field implements Canonical {
    /** The longest time from the gun to anything a runner does, seconds: a week. */
    public static final int MAX_ELAPSED_S = 604_800;

    /** The slowest pace accepted, minutes per kilometre. */
    public static final double MAX_PACE_MIN_PER_KM = 60;

    private final String[] ids;
    private final double[] paceMinPerKm;
    private final double[] startOffsetS;
    private final Splits splits;
    private final Turnout turnout;
    /** One per runner, or none at all. */
    private final String[] waves;

    Field(String[] ids, double[] paceMinPerKm, double[] startOffsetS, Splits splits, Turnout turnout, String[] waves) {
        this.ids = ids;
        this.paceMinPerKm = paceMinPerKm;
        this.startOffsetS = startOffsetS;
        this.splits = splits;
        this.turnout = turnout;
        this.waves = waves;
    }

    /**
     * A field from arrays, which are copied.
     *
     * @param ids a unique name per runner
     * @param paceMinPerKm minutes per kilometre, greater than 0, at most {@link #MAX_PACE_MIN_PER_KM}
     * @param startOffsetS seconds from the gun to the start line, 0 or more
     * @return the field
     * @throws IllegalArgumentException if the columns differ in length, an id occurs twice, or a value is out of range
     */
    public static Field of(String[] ids, double[] paceMinPerKm, double[] startOffsetS) {
        if (ids.length != paceMinPerKm.length || ids.length != startOffsetS.length) {
            throw new IllegalArgumentException("the columns of a field must be equally long, were " + ids.length
                    + " ids, " + paceMinPerKm.length + " paces, " + startOffsetS.length + " offsets");
        }
        FieldBuilder builder = builder();
        for (int i = 0; i < ids.length; i++) {
            builder.runner(ids[i], paceMinPerKm[i], startOffsetS[i]);
        }
        return builder.build();
    }

    /** {@return an event without runners} */
    public static Field empty() {
        return builder().build();
    }

    /** {@return a builder that takes runners one by one} */
    public static FieldBuilder builder() {
        return new FieldBuilder();
    }

    /**
     * {@return whether it is a pace a runner may have}
     *
     * @param paceMinPerKm any number
     */
    public static boolean isPace(double paceMinPerKm) {
        return paceMinPerKm > 0 && paceMinPerKm <= MAX_PACE_MIN_PER_KM;
    }

    /** {@return the number of runners, 0 or more} */
    public int size() {
        return ids.length;
    }

    /**
     * {@return the runner's id}
     *
     * @param runner index of a runner, 0 to {@code size() - 1}
     */
    public String id(int runner) {
        return ids[runner];
    }

    /**
     * {@return the index of the runner with that id, or empty}
     *
     * @param id any text
     */
    public OptionalInt findRunner(String id) {
        int found = Arrays.binarySearch(ids, id);
        return found >= 0 ? OptionalInt.of(found) : OptionalInt.empty();
    }

    /**
     * {@return minutes per kilometre; 0 for a runner known by splits only}
     *
     * @param runner index of a runner
     */
    public double paceMinPerKm(int runner) {
        return paceMinPerKm[runner];
    }

    /**
     * {@return seconds from the gun to the start line; 0 for a runner known by splits only, unless it was given}
     *
     * @param runner index of a runner
     */
    public double startOffsetS(int runner) {
        return startOffsetS[runner];
    }

    /**
     * {@return whether measured splits count instead of the pace}
     *
     * @param runner index of a runner
     */
    public boolean hasSplits(int runner) {
        return splits.has(runner);
    }

    /**
     * {@return how many measured points the runner has, the start line among them; 0 for who has a pace only}
     *
     * @param runner index of a runner
     */
    public int splits(int runner) {
        return splits.knots(runner);
    }

    /**
     * {@return the kilometre of a measured point}
     *
     * @param runner index of a runner
     * @param split 0 to {@code splits(runner) - 1}, in the order of the course
     * @throws IndexOutOfBoundsException if it is none of these
     */
    public double splitKm(int runner, int split) {
        return splits.knotKm(runner, Objects.checkIndex(split, splits(runner)));
    }

    /**
     * {@return milliseconds from the gun to a measured point, negative for an early start}
     *
     * @param runner index of a runner
     * @param split 0 to {@code splits(runner) - 1}, in the order of the course
     * @throws IndexOutOfBoundsException if it is none of these
     */
    public long splitMillis(int runner, int split) {
        return splits.knotMillis(runner, Objects.checkIndex(split, splits(runner)));
    }

    /**
     * {@return the kilometre at which the runner leaves the course, or empty when he runs to the end}
     *
     * @param runner index of a runner
     */
    public OptionalDouble findUntilKm(int runner) {
        double untilKm = turnout.untilKm(runner);
        return Double.isFinite(untilKm) ? OptionalDouble.of(untilKm) : OptionalDouble.empty();
    }

    /**
     * These runners, of whom some leave the course, or leave it earlier.
     *
     * @param untilKm the kilometre at which each of them leaves at the latest, by runner, 0 or more; infinite for who may run on
     * @return the field
     * @throws IllegalArgumentException if a kilometre is negative or no number
     */
    public Field stoppedAt(IntToDoubleFunction untilKm) {
        double[] earlier = new double[ids.length];
        for (int i = 0; i < ids.length; i++) {
            double km = untilKm.applyAsDouble(i);
            boolean runsOn = km == Double.POSITIVE_INFINITY;
            earlier[i] = runsOn
                    ? turnout.untilKm(i)
                    : Math.min(turnout.untilKm(i), FieldBuilder.requireKm(ids[i], "the end of his run", km));
        }
        boolean anyStops = DoubleStream.of(earlier).anyMatch(Double::isFinite);
        Turnout after = new Turnout(turnout.isKnown() || anyStops, turnout.notStarted(), earlier);
        return new Field(ids, paceMinPerKm, startOffsetS, splits, after, waves);
    }

    /**
     * These runners, who start otherwise: only start offsets and waves change.
     *
     * @param startMillis milliseconds from the gun to the start line, by runner, 0 or more
     * @param wave name of the wave, by runner
     * @return the field
     * @throws IllegalArgumentException if a runner has splits, which say when he started, a start is negative, or a wave has no name
     */
    public Field startedAt(IntToLongFunction startMillis, IntFunction<String> wave) {
        double[] offsets = new double[ids.length];
        String[] names = new String[ids.length];
        for (int i = 0; i < ids.length; i++) {
            if (splits.has(i)) {
                throw new IllegalArgumentException(
                        "runner '" + ids[i] + "' has splits: his start has happened and cannot be planned");
            }
            offsets[i] = FieldBuilder.requireOffset(ids[i], startMillis.applyAsLong(i) / 1000.0);
            names[i] = FieldBuilder.requireWave(ids[i], wave.apply(i));
        }
        return new Field(ids, paceMinPerKm, offsets, splits, turnout, names);
    }

    /**
     * {@return the runner's wave, or empty when the event has none; in a field with waves everybody has one}
     *
     * @param runner index of a runner
     */
    public Optional<String> findWave(int runner) {
        return waves.length == 0 ? Optional.empty() : Optional.of(waves[runner]);
    }

    /**
     * {@return what became of those who entered, or empty when nobody has a status or a kilometre at which he leaves the course}
     *
     * @param courseKm where the course ends; who leaves it there or beyond has finished
     */
    public Optional<Participants> findParticipants(double courseKm) {
        return turnout.isKnown() ? Optional.of(participants(courseKm)) : Optional.empty();
    }

    /** {@return whether anybody has a status, stayed away, or leaves the course early} */
    public boolean isStatusKnown() {
        return turnout.isKnown();
    }

    /** {@return how many of those who entered stayed away} */
    public int notStarted() {
        return turnout.notStarted();
    }

    /** What became of those who entered; without any status all have finished. */
    Participants participants(double courseKm) {
        int stopped = (int) IntStream.range(0, size())
                .filter(runner -> turnout.untilKm(runner) < courseKm)
                .count();
        return Participants.of(turnout.notStarted(), stopped, size() - stopped);
    }

    /**
     * {@return when each runner crosses each kilometre}
     *
     * @param gunMillis start of the event, milliseconds since local midnight
     */
    public Trajectories trajectories(long gunMillis) {
        return turnout.stop(trajectoriesToTheEnd(gunMillis));
    }

    /** When each runner would cross each kilometre if nobody left the course. */
    Trajectories trajectoriesToTheEnd(long gunMillis) {
        return new PacedTrajectories(gunMillis, paceMinPerKm, startOffsetS, splits);
    }

    /** {@return a builder that already holds these runners} */
    public FieldBuilder toBuilder() {
        FieldBuilder builder = emptyBuilder();
        for (int i = 0; i < ids.length; i++) {
            addTo(builder, i, ids[i]);
        }
        return builder;
    }

    /** A builder without these runners that knows who stayed away. */
    FieldBuilder emptyBuilder() {
        FieldBuilder builder = builder().notStarted(turnout.notStarted());
        return turnout.isKnown() ? builder.statusKnown() : builder;
    }

    /** {@return the names of its waves in text order, none where nobody has one} */
    public List<String> waves() {
        return Arrays.stream(waves).distinct().sorted().toList();
    }

    /** The runners of one wave. */
    Field ofWave(String wave) {
        int[] runners = IntStream.range(0, ids.length)
                .filter(runner -> waves[runner].equals(wave))
                .toArray();
        return new Field(
                Arrays.stream(runners).mapToObj(runner -> ids[runner]).toArray(String[]::new),
                Arrays.stream(runners)
                        .mapToDouble(runner -> paceMinPerKm[runner])
                        .toArray(),
                Arrays.stream(runners)
                        .mapToDouble(runner -> startOffsetS[runner])
                        .toArray(),
                splits.of(runners),
                turnout.of(runners),
                Arrays.stream(runners).mapToObj(runner -> waves[runner]).toArray(String[]::new));
    }

    /**
     * This field with one wave later: start offsets and measured times move, nothing else.
     *
     * @throws IllegalArgumentException if somebody who starts at the gun or later would start before it
     */
    Field withWaveLater(String wave, long laterMillis) {
        if (laterMillis == 0) {
            return this;
        }
        double[] offsets = startOffsetS.clone();
        boolean[] moved = new boolean[ids.length];
        Trajectories today = trajectoriesToTheEnd(0);
        for (int i = 0; i < ids.length; i++) {
            moved[i] = waves[i].equals(wave);
            long startMillis = today.crossingMillis(i, 0);
            if (moved[i] && startMillis >= 0 && startMillis + laterMillis < 0) {
                throw new IllegalArgumentException("runner '" + ids[i] + "' starts " + startMillis
                        + " ms after the gun and would start " + -(startMillis + laterMillis) + " ms before it");
            }
            boolean hasOffset = paceMinPerKm[i] > 0 || startOffsetS[i] > 0;
            if (moved[i] && hasOffset) {
                offsets[i] = Math.max(0, (Math.floor(1000 * startOffsetS[i] + 0.5) + laterMillis) / 1000);
            }
        }
        return new Field(ids, paceMinPerKm, offsets, splits.later(moved, laterMillis), turnout, waves);
    }

    List<String> ids() {
        return List.of(ids);
    }

    /** Adds a runner like that one, with pace, start offset and splits, under the given id. */
    void addTo(FieldBuilder builder, int runner, String id) {
        if (paceMinPerKm[runner] > 0) {
            builder.runner(id, paceMinPerKm[runner], startOffsetS[runner]);
        } else if (startOffsetS[runner] > 0) {
            builder.startOffset(id, startOffsetS[runner]);
        }
        findUntilKm(runner).ifPresent(km -> builder.until(id, km));
        findWave(runner).ifPresent(wave -> builder.wave(id, wave));
        for (int knot = 0; knot < splits.knots(runner); knot++) {
            builder.split(id, splits.knotKm(runner, knot), splits.knotMillis(runner, knot));
        }
    }

    @Override
    public void writeTo(CanonicalSink sink) {
        boolean plain = !turnout.isKnown() && waves.length == 0;
        sink.record(plain ? 4 : 6)
                .component("ids")
                .texts(ids)
                .component("paceMinPerKm")
                .float64s(paceMinPerKm)
                .component("startOffsetS")
                .float64s(startOffsetS)
                .component("splits");
        splits.writeTo(sink);
        if (!plain) {
            sink.component("turnout");
            turnout.writeTo(sink);
            sink.component("waves").texts(waves);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Field that
                && Arrays.equals(ids, that.ids)
                && Arrays.equals(paceMinPerKm, that.paceMinPerKm)
                && Arrays.equals(startOffsetS, that.startOffsetS)
                && splits.equals(that.splits)
                && turnout.equals(that.turnout)
                && Arrays.equals(waves, that.waves);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(ids) + Arrays.hashCode(paceMinPerKm);
    }

    @Override
    public String toString() {
        return "Field[" + size() + " runners]";
    }
}
