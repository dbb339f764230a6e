package org.runflow.metric;

import com.google.common.hash.Hashing;
import java.util.Collection;
import java.util.TreeSet;

/**
 * How many different texts there were, estimated from the least of their digests. Depends on the set of texts alone: not on their order, nor on how
 * often each came.
 */
final class Distinct {
    private static final int KEPT = 1_024;
    private static final double ALL_DIGESTS = 0x1p64;

    /** In the order of unsigned numbers, which is that of signed ones with the first bit turned. */
    private final TreeSet<Long> least = new TreeSet<>();

    private long greatest = Long.MAX_VALUE;

    void add(String text) {
        addKey(Hashing.murmur3_128().hashUnencodedChars(text).asLong() ^ Long.MIN_VALUE);
    }

    void add(Distinct other) {
        other.least.forEach(this::addKey);
    }

    long estimate() {
        // the digests lie evenly, so the last of those kept tells how close together they are
        double share = (((greatest ^ Long.MIN_VALUE) >>> 1) * 2.0 + 1) / ALL_DIGESTS;
        return Math.round((KEPT - 1) / share);
    }

    Collection<Long> keys() {
        return least;
    }

    void addKey(long key) {
        if (least.size() == KEPT && key >= greatest) {
            return;
        }
        if (least.add(key)) {
            if (least.size() > KEPT) {
                least.pollLast();
            }
            greatest = least.last();
        }
    }

    /** {@return whether so many were added that there is something to estimate} */
    boolean full() {
        return least.size() == KEPT;
    }
}
