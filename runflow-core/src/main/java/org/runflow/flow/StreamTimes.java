package org.runflow.flow;

import java.util.Arrays;
import org.runflow.race.Trajectories;

/** When each runner of one event enters and leaves one window, in columns by runner, with the runners in order of entry. */
final class StreamTimes {
    private final long[] inMillis;
    private final long[] outMillis;
    private final long firstInMillis;
    private final long lastOutMillis;
    private final long[] byIn;

    /**
     * @throws IllegalArgumentException if the first and the last entry lie 2³¹ ms (24 days) or more apart
     */
    private StreamTimes(long[] inMillis, long[] outMillis) {
        this.inMillis = inMillis;
        this.outMillis = outMillis;
        this.firstInMillis = Arrays.stream(inMillis).min().orElse(0);
        this.lastOutMillis = Arrays.stream(outMillis).max().orElse(0);
        long[] byEntry = new long[inMillis.length];
        for (int runner = 0; runner < byEntry.length; runner++) {
            byEntry[runner] = TimeOrder.pack(Lineup.requireShort(inMillis[runner] - firstInMillis), runner);
        }
        this.byIn = TimeOrder.sort(byEntry);
        TimeOrder.refine(byIn, runner -> outMillis[runner]);
    }

    static StreamTimes of(Trajectories trajectories, double fromKm, double toKm) {
        long[] inMillis = new long[trajectories.size()];
        long[] outMillis = new long[trajectories.size()];
        trajectories.crossingMillis(fromKm, inMillis);
        trajectories.crossingMillis(toKm, outMillis);
        return new StreamTimes(inMillis, outMillis);
    }

    int size() {
        return inMillis.length;
    }

    long inMillis(int runner) {
        return inMillis[runner];
    }

    long outMillis(int runner) {
        return outMillis[runner];
    }

    /** The runner who enters at that rank; of equal entries whoever leaves first, then the first by id. */
    int runnerByIn(int rank) {
        return TimeOrder.item(byIn[rank]);
    }

    /** The first entry of a stream with runners. */
    long firstInMillis() {
        return firstInMillis;
    }

    /** The last exit of a stream with runners. */
    long lastOutMillis() {
        return lastOutMillis;
    }
}
