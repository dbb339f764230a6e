package org.runflow.race.flow;

import com.google.common.primitives.Longs;
import org.runflow.race.model.Trajectories;

/** When each runner of one event enters and leaves one window, in columns by runner, with the runners in order of entry. */
final class StreamTimes {
    private final long[] outMillis;
    private final long firstInMillis;
    private final long lastOutMillis;
    private final long[] byIn;

    /**
     * Keeps times that are sorted already.
     *
     * @throws IllegalArgumentException if the first and the last entry lie 2³¹ ms (24 days) or more apart
     */
    private StreamTimes(long[] inMillis, long[] outMillis) {
        this.outMillis = outMillis;
        this.firstInMillis = inMillis.length == 0 ? 0 : Longs.min(inMillis);
        this.lastOutMillis = outMillis.length == 0 ? 0 : Longs.max(outMillis);
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

    /** The first entry of a stream with runners. */
    long firstInMillis() {
        return firstInMillis;
    }

    /** The last exit of a stream with runners. */
    long lastOutMillis() {
        return lastOutMillis;
    }
}
