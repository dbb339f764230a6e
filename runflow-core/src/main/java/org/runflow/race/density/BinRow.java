package org.runflow.race.density;

import java.util.Arrays;
import org.runflow.race.density.Density.BinTaker;

/**
 * Person-time and distance of one bin over consecutive windows, accumulated exactly in integers (MODEL §5). Reused from bin to bin. The
 * inner loop of the whole density computation.
 */
final class BinRow {
    private static final long EXACT_DOUBLE = 1L << 53;
    /** Marks who does not stay; places are below it. */
    private static final long NO_STAY = 1L << 51;

    private static final long PLACE = NO_STAY - 1;
    /** Runners at a time; what is worked out for them stays in the nearest cache. */
    private static final int BLOCK = 512;

    private final WindowSpan span;
    private final long windowMillis;
    private final long[] personMs;
    private final long[] distanceUm;
    /** How far into the bin its runners are at the end of each window, all together; nobody is behind the last. */
    private final long[] reachedUm;

    private final double[] places;
    /** Of runners who are looked at together: those who are there for longer than most, and their quotients. */
    private final int[] list = new int[BLOCK + 1];

    private final double[] numerators = new double[BLOCK];
    private final double[] twiceStays = new double[BLOCK];
    private final double[] listed = new double[BLOCK];

    /**
     * Makes room for the windows of a bin.
     *
     * @param span the windows
     * @param runners size of the largest stream
     */
    BinRow(WindowSpan span, int runners) {
        this.span = span;
        this.windowMillis = span.windowMillis();
        this.personMs = new long[span.windows()];
        this.distanceUm = new long[span.windows()];
        this.reachedUm = new long[2 * span.windows()];
        this.places = new double[runners];
    }

    /** Hands the windows in which somebody is there to whoever takes them. */
    void handTo(int bin, BinTaker taker) {
        int from = 0;
        int end = personMs.length;
        while (from < end && personMs[from] == 0) {
            from++;
        }
        while (from < end && personMs[end - 1] == 0) {
            end--;
        }
        if (from < end) {
            taker.take(bin, span.first() + from, end - from, from, personMs, distanceUm);
        }
    }

    void clear() {
        Arrays.fill(personMs, 0);
        Arrays.fill(distanceUm, 0);
    }

    /**
     * Adds the stays of a stream in the bin. A stay of zero duration adds nothing.
     *
     * @param in the edge the stream enters by
     * @param out the edge it leaves by
     * @param lengthUm length of the bin
     */
    void add(EdgeTimes in, EdgeTimes out, long lengthUm) {
        addPersonTime(in, out);
        addDistance(in, out, lengthUm);
    }

    /** Who is there when a window begins stays for all of it; who comes in adds the rest of it, who goes out gives the rest back. */
    private void addPersonTime(EdgeTimes in, EdgeTimes out) {
        long present = 0;
        for (int window = 0; window < personMs.length; window++) {
            personMs[window] += present * windowMillis + in.restMillis(window) - out.restMillis(window);
            present += in.crossed(window) - out.crossed(window);
        }
    }

    /** Who goes out has run the bin; what was run in a window counts up to where each runner is when it ends. */
    private void addDistance(EdgeTimes in, EdgeTimes out, long lengthUm) {
        if (personMs.length * windowMillis > EXACT_DOUBLE / (2 * lengthUm + 4)) {
            addLongDistance(in, out, lengthUm);
            return;
        }
        Arrays.fill(reachedUm, 0);
        int rounds =
                (int) Math.min(personMs.length, (double) in.until(out) / Math.max(1, in.runners()) / windowMillis + 1);
        for (int from = 0; from < in.runners(); from += BLOCK) {
            int to = Math.min(from + BLOCK, in.runners());
            boolean everybodyStays = true;
            for (int round = 0; round < rounds; round++) {
                everybodyStays &= addPositions(in, out, lengthUm, round, from, to);
            }
            if (!everybodyStays) {
                takeBack(in, out, lengthUm, from, to);
            }
            addListed(in, lengthUm, rounds, out.windows, list(in, out, lengthUm, rounds, from, to));
        }
        long before = 0;
        long present = 0;
        long added = 0;
        for (int window = 0; window < distanceUm.length; window++) {
            present += in.crossed(window) - out.crossed(window);
            added += in.crossed(window) - (window < rounds ? 0 : in.crossed(window - rounds));
            long reached = reachedUm[window] - (added - present) * lengthUm;
            distanceUm[window] += lengthUm * out.crossed(window) + reached - before;
            before = reached;
        }
    }

    /** Takes back the length of the bin for who does not stay: whoever goes out is counted as having run it. */
    private void takeBack(EdgeTimes in, EdgeTimes out, long lengthUm, int from, int to) {
        for (int i = from; i < to; i++) {
            if (in.millis[i] == out.millis[i]) {
                distanceUm[out.windows[i]] -= lengthUm;
            }
        }
    }

    /**
     * Adds up where some runners are some windows after the one in which they come in: at the end of the bin, if they are there no more. The quotients are worked
     * out by themselves so that the processor can do several at a time.
     *
     * @return whether all of them stay in the bin for a while
     */
    private boolean addPositions(EdgeTimes in, EdgeTimes out, long lengthUm, int round, int from, int to) {
        divide(
                in.millis,
                out.millis,
                in.rests,
                (double) lengthUm,
                (double) round * windowMillis - EdgeTimes.TO_BITS,
                from,
                to);
        int[] windows = in.windows;
        long[] row = reachedUm;
        long any = 0;
        for (int i = from; i < to; i++) {
            long place = Double.doubleToRawLongBits(places[i]);
            any |= place;
            row[windows[i] + round] += place & PLACE;
        }
        return (any & NO_STAY) == 0;
    }

    /** One index in all columns: only then the compiler knows that they do not overlap. Who does not stay gets a bit of his own. */
    private void divide(double[] ins, double[] outs, double[] rests, double lengthUm, double later, int from, int to) {
        for (int i = from; i < to; i++) {
            double stay = outs[i] - ins[i];
            double place = Math.floor(((lengthUm + lengthUm) * (rests[i] + later) + stay) / (stay + stay));
            places[i] = Math.min(place, lengthUm) + (Math.max(1 - stay, 0) * NO_STAY + EdgeTimes.TO_BITS);
        }
    }

    /** Lists those of some runners who are there for more windows. */
    private int list(EdgeTimes in, EdgeTimes out, long lengthUm, int rounds, int from, int to) {
        int left = 0;
        for (int i = from; i < to; i++) {
            list[left] = i;
            left += oneIfLess(in.windows[i] + rounds, out.windows[i]);
        }
        for (int k = 0; k < left; k++) {
            double stay = out.millis[list[k]] - in.millis[list[k]];
            numerators[k] =
                    2.0 * lengthUm * (in.rests[list[k]] - EdgeTimes.TO_BITS + (rounds - 1.0) * windowMillis) + stay;
            twiceStays[k] = stay + stay;
        }
        return left;
    }

    /** Adds up where those listed are, from window to window, until the last of them is gone. */
    private void addListed(EdgeTimes in, long lengthUm, int rounds, int[] lasts, int size) {
        double perWindow = 2.0 * lengthUm * windowMillis;
        int left = size;
        for (int round = rounds; left > 0; round++) {
            for (int k = 0; k < left; k++) {
                double numerator = numerators[k] + perWindow;
                numerators[k] = numerator;
                listed[k] = Math.floor(numerator / twiceStays[k]) + EdgeTimes.TO_BITS;
            }
            int stillThere = 0;
            for (int k = 0; k < left; k++) {
                int i = list[k];
                int window = in.windows[i] + round;
                reachedUm[window] += (Double.doubleToRawLongBits(listed[k]) & EdgeTimes.WHOLE) - lengthUm;
                list[stillThere] = i;
                numerators[stillThere] = numerators[k];
                twiceStays[stillThere] = twiceStays[k];
                stillThere += oneIfLess(window + 1, lasts[i]);
            }
            left = stillThere;
        }
    }

    /** For bins so long, or stays that may last so long, that a double does not hold their product. */
    private void addLongDistance(EdgeTimes in, EdgeTimes out, long lengthUm) {
        for (int i = 0; i < in.runners(); i++) {
            long stay = out.millis(i) - in.millis(i);
            long before = 0;
            for (int window = in.window(i); window < out.window(i); window++) {
                long reached = reachedUm(lengthUm, (window + 1) * windowMillis - in.millis(i), stay);
                distanceUm[window] += reached - before;
                before = reached;
            }
            distanceUm[out.window(i)] += stay == 0 ? 0 : lengthUm - before;
        }
    }

    /**
     * Corrects the distance of a runner who was added as if he had run the whole bin, though he leaves the course within it.
     *
     * @param runner index of the runner in the stream
     * @param in the edge he enters by
     * @param out the edge he does not get to, crossed when he leaves
     * @param lengthUm length of the bin
     * @param ownUm how far into the bin he runs
     */
    void shorten(int runner, EdgeTimes in, EdgeTimes out, long lengthUm, long ownUm) {
        long stay = out.millis(runner) - in.millis(runner);
        long before = 0;
        for (int window = in.window(runner); stay > 0 && window <= out.window(runner); window++) {
            long elapsed = Math.min((window + 1) * windowMillis - in.millis(runner), stay);
            long surplus = reachedUm(lengthUm, elapsed, stay) - reachedUm(ownUm, elapsed, stay);
            distanceUm[window] -= surplus - before;
            before = surplus;
        }
    }

    private static int oneIfLess(int a, int b) {
        return (a - b) >>> (Integer.SIZE - 1);
    }

    /** {@code floor((2·length·elapsed + stay) / (2·stay))} without overflow for stays up to 24 days. */
    private static long reachedUm(long lengthUm, long elapsed, long stay) {
        long whole = lengthUm / stay;
        long rest = lengthUm % stay;
        return whole * elapsed + (2 * rest * elapsed + stay) / (2 * stay);
    }
}
