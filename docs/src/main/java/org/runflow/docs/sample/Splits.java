package org.runflow.docs.sample;

import java.util.ArrayList;
import java.util.List;

/** Times over the mats for the runners of last year's marathon who are back: most slow down after the half, and a mat misses somebody now and then. */
final class Splits {
    private static final double[] MATS_KM = {5, 10, 15, 20, 25, 30, 35, 40, 42.2};
    private static final int ONE_RUNNER_IN = 7;
    private static final double MISSED = 0.02;
    private static final double STEADY_UNTIL_KM = 20;

    private Splits() {}

    /** A mat crossed, in seconds from the gun. */
    record Mat(int bib, double km, long elapsedS) {}

    static List<Mat> draw(List<Entry> entries, long seed) {
        Dice dice = new Dice(seed);
        List<Mat> mats = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry.bib() % ONE_RUNNER_IN == 0) {
                addMats(entry, dice, mats);
            }
        }
        return List.copyOf(mats);
    }

    private static void addMats(Entry entry, Dice dice, List<Mat> mats) {
        double fade = Math.max(-0.01, 0.05 + 0.05 * dice.normal());
        double elapsedS = entry.startOffsetS();
        double atKm = 0;
        for (double matKm : MATS_KM) {
            double tired = atKm < STEADY_UNTIL_KM ? 0 : fade * (atKm - STEADY_UNTIL_KM) / 10;
            double pace = entry.paceMinPerKm() * (1 + tired + 0.01 * dice.normal());
            elapsedS += 60 * pace * (matKm - atKm);
            atKm = matKm;
            if (dice.uniform() >= MISSED) {
                mats.add(new Mat(entry.bib(), matKm, (long) Math.rint(elapsedS)));
            }
        }
    }
}
