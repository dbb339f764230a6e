package org.runflow.race.scenario;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.runflow.race.model.Field;

/**
 * A field that is only expected: so many runners, whose net times follow a log-normal distribution with the given quartiles, and who come over the start
 * line one after the other, mostly the faster ones first. It is the same whenever it is made. Immutable.
 *
 * <pre>{@code Field field = ExpectedField.of(1500, 21.0975).finishS(5880, 6780, 7920).ratePerS(5).design("half-").field();}</pre>
 */
public final class ExpectedField {
    /** Most runners of one event. */
    public static final int MOST = 1_000_000;

    /** Paces of the quartiles where nobody tells their times, minutes per kilometre. */
    private static final double FAST_PACE = 5.2;

    private static final double MEDIAN_PACE = 6.0;
    private static final double SLOW_PACE = 6.9;
    private static final double MINUTE_S = 60;
    /** Distance of the quartiles of a standard normal distribution. */
    private static final double QUARTILES = 1.3489795;

    private static final double DISORDER = 0.1;
    private static final long SEED = 1;

    private final int participants;
    private final double distanceKm;
    private final double fastS;
    private final double medianS;
    private final double slowS;
    private final int waves;
    private final double gapS;
    private final double ratePerS;

    private ExpectedField(
            int participants,
            double distanceKm,
            double fastS,
            double medianS,
            double slowS,
            int waves,
            double gapS,
            double ratePerS) {
        this.participants = participants;
        this.distanceKm = distanceKm;
        this.fastS = fastS;
        this.medianS = medianS;
        this.slowS = slowS;
        this.waves = waves;
        this.gapS = gapS;
        this.ratePerS = ratePerS;
    }

    /**
     * Begins with net times of 5.2, 6.0 and 6.9 minutes per kilometre at the quartiles, one wave, and five persons per second over the line.
     *
     * @param participants how many, 1 to {@link #MOST}
     * @param distanceKm length of the course, greater than 0
     * @return the field
     * @throws IllegalArgumentException if a number is out of its range
     */
    public static ExpectedField of(int participants, double distanceKm) {
        if (participants < 1 || participants > MOST) {
            throw new IllegalArgumentException("an event has 1 to " + MOST + " participants, was " + participants);
        }
        if (!(distanceKm > 0) || Double.isInfinite(distanceKm)) {
            throw new IllegalArgumentException("a course is longer than 0 km, was " + distanceKm);
        }
        double minuteS = MINUTE_S * distanceKm;
        return new ExpectedField(
                participants, distanceKm, FAST_PACE * minuteS, MEDIAN_PACE * minuteS, SLOW_PACE * minuteS, 1, 0, 5);
    }

    /**
     * Tells net times: a quarter of the runners is faster than the first, half than the second, three quarters than the third.
     *
     * @param fast first quartile, seconds
     * @param median median, seconds
     * @param slow third quartile, seconds
     * @return the field
     * @throws IllegalArgumentException if they do not rise from above 0, or are slower than 60 min/km
     */
    public ExpectedField finishS(double fast, double median, double slow) {
        if (!(fast > 0 && fast < median && median < slow)) {
            throw new IllegalArgumentException(
                    "finish times rise from a quarter to half to three quarters of the runners, was " + fast + ", "
                            + median + " and " + slow + " s");
        }
        if (!Field.isPace(slow / MINUTE_S / distanceKm)) {
            throw new IllegalArgumentException("a finish in " + slow + " s is slower than " + Field.MAX_PACE_MIN_PER_KM
                    + " min/km over " + distanceKm + " km");
        }
        return new ExpectedField(participants, distanceKm, fast, median, slow, waves, gapS, ratePerS);
    }

    /**
     * Lets them start in equal waves (MODEL §13).
     *
     * @param count how many waves, 1 or more
     * @param newGapS seconds from one planned start to the next, 0 to a day
     * @return the field
     * @throws IllegalArgumentException if a number is out of its range, or there are more waves than runners
     */
    public ExpectedField waves(int count, double newGapS) {
        if (count < 1 || count > participants) {
            throw new IllegalArgumentException(
                    participants + " runners start in 1 to " + participants + " waves, was " + count);
        }
        WaveDesign.equal(count).gapS(newGapS);
        return new ExpectedField(participants, distanceKm, fastS, medianS, slowS, count, newGapS, ratePerS);
    }

    /**
     * Tells how many come over the start line each second.
     *
     * @param newRatePerS persons per second, at least 0.001
     * @return the field
     * @throws IllegalArgumentException if the rate is smaller or not finite
     */
    public ExpectedField ratePerS(double newRatePerS) {
        WaveDesign.equal(1).ratePerS(newRatePerS);
        return new ExpectedField(participants, distanceKm, fastS, medianS, slowS, waves, gapS, newRatePerS);
    }

    /** {@return how many runners} */
    public int participants() {
        return participants;
    }

    /** {@return the net time that a quarter, half or three quarters of the runners do not need, seconds, in that order} */
    public double[] quartilesS() {
        return new double[] {fastS, medianS, slowS};
    }

    /** {@return how many waves} */
    public int waves() {
        return waves;
    }

    /**
     * Makes the runners. Of n, the one of number i = 0, 1, … has net time median·exp(σ·Φ⁻¹((i + 0.5)/n)) with σ = ln(q75/q25)/1.3489795; they start by
     * ln(net) + 0.1·z with z from their ids (FORMATS §6).
     *
     * @param prefix what their ids begin with; a number from 1 follows, the fastest has 1
     * @return the field and its waves
     * @throws IllegalArgumentException if somebody is slower than 60 min/km or would start more than a week after the gun
     */
    public DesignedWaves design(String prefix) {
        double sigma = StrictMath.log(slowS / fastS) / QUARTILES;
        String[] ids = new String[participants];
        double[] paces = new double[participants];
        double[] ranks = new double[participants];
        for (int i = 0; i < participants; i++) {
            double netS = medianS * StrictMath.exp(sigma * SeededNormal.quantile((i + 0.5) / participants));
            ids[i] = prefix + (i + 1);
            paces[i] = netS / MINUTE_S / distanceKm;
            ranks[i] = StrictMath.log(netS) + DISORDER * SeededNormal.of(ids[i], SEED);
        }
        int[] order = IntStream.range(0, participants)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> ranks[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] offsetsS = new double[participants];
        for (int rank = 0; rank < participants; rank++) {
            offsetsS[order[rank]] = rank / ratePerS;
        }
        return WaveDesign.equal(waves)
                .by(WaveOrder.GIVEN)
                .gapS(gapS)
                .ratePerS(ratePerS)
                .of(Field.of(ids, paces, offsetsS));
    }
}
