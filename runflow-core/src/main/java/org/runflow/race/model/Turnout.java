package org.runflow.race.model;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.runflow.canonical.Canonical;
import org.runflow.canonical.CanonicalSink;

/** Who of an event stayed away, and where runners of its field leave the course. Immutable. */
final class Turnout implements Canonical {
    private static final double[] NOBODY_STOPS = {};

    private final boolean known;
    private final int notStarted;
    private final double[] untilKm;

    /**
     * Keeps what is known.
     *
     * @param known whether anybody has a status or a kilometre at which he leaves
     * @param notStarted how many stayed away
     * @param untilKm where each runner leaves the course, infinite for who runs to the end
     */
    Turnout(boolean known, int notStarted, double[] untilKm) {
        this.known = known;
        this.notStarted = notStarted;
        this.untilKm = Arrays.stream(untilKm).anyMatch(Double::isFinite) ? untilKm : NOBODY_STOPS;
    }

    boolean isKnown() {
        return known;
    }

    int notStarted() {
        return notStarted;
    }

    double untilKm(int runner) {
        return untilKm.length == 0 ? Double.POSITIVE_INFINITY : untilKm[runner];
    }

    /** The same runners, of whom some leave the course. */
    Trajectories stop(Trajectories whoGoesOn) {
        return untilKm.length == 0 ? whoGoesOn : new StoppingTrajectories(whoGoesOn, untilKm);
    }

    /** Some of the runners alone, with all who stayed away. */
    Turnout of(int[] runners) {
        return new Turnout(
                known,
                notStarted,
                Arrays.stream(runners).mapToDouble(this::untilKm).toArray());
    }

    @Override
    public void writeTo(CanonicalSink sink) {
        int[] stoppers = IntStream.range(0, untilKm.length)
                .filter(runner -> Double.isFinite(untilKm[runner]))
                .toArray();
        sink.record(4)
                .component("known")
                .int64(known ? 1 : 0)
                .component("notStarted")
                .int64(notStarted)
                .component("stoppers")
                .int32s(stoppers)
                .component("untilKm")
                .float64s(IntStream.of(stoppers)
                        .mapToDouble(runner -> untilKm[runner])
                        .toArray());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Turnout that
                && known == that.known
                && notStarted == that.notStarted
                && Arrays.equals(untilKm, that.untilKm);
    }

    @Override
    public int hashCode() {
        return 31 * notStarted + Arrays.hashCode(untilKm);
    }
}
