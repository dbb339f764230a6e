package org.runflow.race.scenario;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;

/** Random numbers without state: the same text and seed give the same number, whatever was asked before. */
final class SeededNormal {
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;
    private static final double MIDDLE = 0.425;
    private static final double MIDDLE_SQUARED = 0.180625;
    private static final double SPLIT = 5;
    private static final double[] MIDDLE_NUM = {
        2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987,
        13731.69376550946, 1971.5909503065513, 133.14166789178438, 3.3871328727963665
    };
    private static final double[] MIDDLE_DEN = {
        5226.495278852854,
        28729.085735721943,
        39307.89580009271,
        21213.794301586597,
        5394.196021424751,
        687.1870074920579,
        42.31333070160091,
        1
    };
    private static final double[] NEAR_NUM = {
        0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684,
        3.6478483247632045, 5.769497221460691, 4.630337846156546, 1.4234371107496835
    };
    private static final double[] NEAR_DEN = {
        1.0507500716444169E-9,
        0.0005475938084995345,
        0.015198666563616457,
        0.14810397642748008,
        0.6897673349851,
        1.6763848301838038,
        2.053191626637759,
        1
    };
    private static final double[] FAR_NUM = {
        2.0103343992922881E-7, 2.7115555687434876E-5, 0.0012426609473880784, 0.026532189526576124,
        0.29656057182850487, 1.7848265399172913, 5.463784911164114, 6.657904643501103
    };
    private static final double[] FAR_DEN = {
        2.0442631033899397E-15,
        1.421511758316446E-7,
        1.8463183175100548E-5,
        0.0007868691311456133,
        0.014875361390850614,
        0.1369298809227358,
        0.599832206555888,
        1
    };

    private SeededNormal() {}

    /** {@return a number of the standard normal distribution for a text, draw 0, purpose 0} */
    static double of(String text, long seed) {
        return quantile(uniform(text, seed, 0, 0));
    }

    /** A number within 0 and 1, both excluded; each draw has eight purposes. */
    static double uniform(String text, long seed, long draw, int purpose) {
        long key = Long.reverseBytes(
                Hashing.sha256().hashString(text, StandardCharsets.UTF_8).asLong());
        return ((mix(key + mix(seed) + GOLDEN * (8 * draw + purpose)) >>> 12) + 0.5) * 0x1p-52;
    }

    /** The finaliser of SplitMix64. */
    static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        long b = (a ^ (a >>> 27)) * 0x94d049bb133111ebL;
        return b ^ (b >>> 31);
    }

    /** The inverse of the normal distribution for 0 &lt; p &lt; 1, by Wichura, AS 241 (PPND16). */
    static double quantile(double p) {
        double q = p - 0.5;
        if (Math.abs(q) <= MIDDLE) {
            double r = MIDDLE_SQUARED - q * q;
            return q * horner(MIDDLE_NUM, r) / horner(MIDDLE_DEN, r);
        }
        double r = Math.sqrt(-StrictMath.log(q < 0 ? p : 1 - p));
        double z = r <= SPLIT
                ? horner(NEAR_NUM, r - 1.6) / horner(NEAR_DEN, r - 1.6)
                : horner(FAR_NUM, r - SPLIT) / horner(FAR_DEN, r - SPLIT);
        return q < 0 ? -z : z;
    }

    private static double horner(double[] coefficients, double x) {
        double sum = 0;
        for (double coefficient : coefficients) {
            sum = sum * x + coefficient;
        }
        return sum;
    }
}
