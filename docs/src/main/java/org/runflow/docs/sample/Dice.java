package org.runflow.docs.sample;

import java.util.SplittableRandom;

/** Random numbers that are the same on every machine and in every release of Java. */
final class Dice {
    private final SplittableRandom random;

    Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    double uniform() {
        return random.nextDouble();
    }

    /** By Box and Muller rather than the platform's own way, which is not specified to the bit. */
    double normal() {
        double radius = Math.sqrt(-2 * StrictMath.log(1 - uniform()));
        return radius * StrictMath.cos(2 * Math.PI * uniform());
    }
}
