package org.runflow.variant;

/** Random numbers from a seed, the same ones on any machine: the generator SplitMix64 of Steele, Lea and Flood, 2014. */
final class Draws {
    private static final long STEP = 0x9E37_79B9_7F4A_7C15L;

    private long state;

    Draws(long seed) {
        state = seed;
    }

    /** {@return a number from 0 to the one below the bound, each as likely as any other} */
    long below(long bound) {
        while (true) {
            long bits = next() >>> 1;
            long value = bits % bound;
            // the last, incomplete run of values would favour the small ones
            if (bits - value + (bound - 1) >= 0) {
                return value;
            }
        }
    }

    private long next() {
        state += STEP;
        long mixed = (state ^ (state >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D0_49BB_1331_11EBL;
        return mixed ^ (mixed >>> 31);
    }
}
