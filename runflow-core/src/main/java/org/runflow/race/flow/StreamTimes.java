package org.runflow.race.flow;

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

    /**
     * Puts runners in order.
     *
     * @param present runners who enter
     * @param completing those of them who leave at the end of the window
     * @throws IllegalArgumentException if the first and the last entry lie 2³¹ ms (24 days) or more apart
     */
    private StreamTimes(long[] inMillis, long[] outMillis, int[] present, int[] completing) {
        this.outMillis = outMillis;
        this.present = present.length;
        this.firstInMillis = Arrays.stream(present)
                .mapToLong(runner -> inMillis[runner])
                .min()
                .orElse(0);
        this.lastOutMillis = Arrays.stream(present)
                .mapToLong(runner -> outMillis[runner])
                .max()
                .orElse(0);
        long[] byEntry = new long[completing.length];
        for (int i = 0; i < byEntry.length; i++) {
            int runner = completing[i];
            byEntry[i] = TimeOrder.pack(Lineup.requireShort(inMillis[runner] - firstInMillis), runner);
        }
        this.byIn = TimeOrder.sort(byEntry);
        TimeOrder.refine(byIn, runner -> outMillis[runner]);
    }

    static StreamTimes of(Trajectories trajectories, double fromKm, double toKm) {
        long[] inMillis = new long[trajectories.size()];
        long[] outMillis = new long[trajectories.size()];
        trajectories.crossingMillis(fromKm, inMillis);
        trajectories.crossingMillis(toKm, outMillis);
        int[] everybody = IntStream.range(0, trajectories.size()).toArray();
        if (!trajectories.anyStops()) {
            return new StreamTimes(inMillis, outMillis, everybody, everybody);
        }
        int[] present = Arrays.stream(everybody)
                .filter(runner -> fromKm < trajectories.untilKm(runner))
                .toArray();
        int[] completing = Arrays.stream(present)
                .filter(runner -> toKm <= trajectories.untilKm(runner))
                .toArray();
        return new StreamTimes(inMillis, outMillis, present, completing);
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
