package org.runflow.race.flow;

import com.google.common.primitives.Longs;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.runflow.race.model.Trajectories;

/**
 * When each runner of one event enters and leaves one window, in columns by runner, with the runners in order of entry. Who leaves the course within
 * the window is present there, but not in the order: pairs are made of those who complete it.
 */
final class StreamTimes {
    private final long[] outMillis;
    private final long firstInMillis;
    private final long lastOutMillis;
    private final int present;
    private final long[] byIn;

    /** Puts packed entries in order. */
    private StreamTimes(long[] outMillis, long firstInMillis, long lastOutMillis, int present, long[] byEntry) {
        this.outMillis = outMillis;
        this.firstInMillis = firstInMillis;
        this.lastOutMillis = lastOutMillis;
        this.present = present;
        this.byIn = TimeOrder.sort(byEntry);
        TimeOrder.refine(byIn, runner -> outMillis[runner]);
    }

    /**
     * Looks at one window.
     *
     * @throws IllegalArgumentException if the first and the last entry lie 2³¹ ms (24 days) or more apart
     */
    static StreamTimes of(Trajectories trajectories, double fromKm, double toKm) {
        long[] inMillis = new long[trajectories.size()];
        long[] outMillis = new long[trajectories.size()];
        trajectories.crossingMillis(fromKm, inMillis);
        trajectories.crossingMillis(toKm, outMillis);
        return trajectories.anyStops()
                ? ofSome(trajectories, fromKm, toKm, inMillis, outMillis)
                : ofAll(inMillis, outMillis);
    }

    /** Nobody stops, so nobody is looked for: this is what nearly every field pays. */
    private static StreamTimes ofAll(long[] inMillis, long[] outMillis) {
        int runners = inMillis.length;
        long firstInMillis = runners == 0 ? 0 : Longs.min(inMillis);
        long[] byEntry = new long[runners];
        for (int runner = 0; runner < runners; runner++) {
            byEntry[runner] = entry(inMillis, firstInMillis, runner);
        }
        return new StreamTimes(outMillis, firstInMillis, runners == 0 ? 0 : Longs.max(outMillis), runners, byEntry);
    }

    private static StreamTimes ofSome(
            Trajectories trajectories, double fromKm, double toKm, long[] inMillis, long[] outMillis) {
        int[] present = IntStream.range(0, inMillis.length)
                .filter(runner -> fromKm < trajectories.untilKm(runner))
                .toArray();
        long firstInMillis = Arrays.stream(present)
                .mapToLong(runner -> inMillis[runner])
                .min()
                .orElse(0);
        long lastOutMillis = Arrays.stream(present)
                .mapToLong(runner -> outMillis[runner])
                .max()
                .orElse(0);
        long[] byEntry = Arrays.stream(present)
                .filter(runner -> toKm <= trajectories.untilKm(runner))
                .mapToLong(runner -> entry(inMillis, firstInMillis, runner))
                .toArray();
        return new StreamTimes(outMillis, firstInMillis, lastOutMillis, present.length, byEntry);
    }

    private static long entry(long[] inMillis, long firstInMillis, int runner) {
        return TimeOrder.pack(Lineup.requireShort(inMillis[runner] - firstInMillis), runner);
    }

    /** The number of runners of the event, wherever they are; their indexes are below it. */
    int runners() {
        return outMillis.length;
    }

    /** How many enter the window. */
    int present() {
        return present;
    }

    /** How many of those who enter leave the course within the window. */
    int stopping() {
        return present - size();
    }

    /** How many run through the window. */
    int size() {
        return byIn.length;
    }

    /** The runner who enters at that rank; of equal entries whoever leaves first, then the first by id. */
    int runnerByIn(int rank) {
        return TimeOrder.item(byIn[rank]);
    }

    /** When the runner enters who enters at that rank. */
    long inMillisByIn(int rank) {
        return firstInMillis + TimeOrder.time(byIn[rank]);
    }

    /** When the runner leaves who enters at that rank. */
    long outMillisByIn(int rank) {
        return outMillis[runnerByIn(rank)];
    }

    /** The first entry of a stream in which somebody is present. */
    long firstInMillis() {
        return firstInMillis;
    }

    /** The last exit of a stream in which somebody is present. */
    long lastOutMillis() {
        return lastOutMillis;
    }
}
