package org.runflow.flow;

import java.util.stream.IntStream;
import org.runflow.race.Trajectories;

/** When each runner of one event enters and leaves one window, in columns by runner, with the runners in both orders. */
final class StreamTimes {
    private final long[] inMillis;
    private final long[] outMillis;
    private final int[] byIn;
    private final int[] byOut;

    private StreamTimes(long[] inMillis, long[] outMillis) {
        this.inMillis = inMillis;
        this.outMillis = outMillis;
        int[] byId = IntStream.range(0, inMillis.length).toArray();
        this.byOut = IndexSort.stable(byId, outMillis);
        this.byIn = IndexSort.stable(byOut, inMillis);
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

    long stayMillis(int runner) {
        return outMillis[runner] - inMillis[runner];
    }

    /** The runner who enters at that rank; of equal entries whoever leaves first, then the first by id. */
    int runnerByIn(int rank) {
        return byIn[rank];
    }

    /** The runner who leaves at that rank; of equal exits the first by id. */
    int runnerByOut(int rank) {
        return byOut[rank];
    }

    long firstInMillis() {
        return inMillis[byIn[0]];
    }

    long lastOutMillis() {
        return outMillis[byOut[size() - 1]];
    }
}
