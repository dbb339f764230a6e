package org.runflow.flow;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.runflow.race.Trajectories;

/** When each runner of one event enters and leaves one window, in columns by runner, with the runners in order of entry. */
final class StreamTimes {
    private final long[] inMillis;
    private final long[] outMillis;
    private final int[] byIn;

    private StreamTimes(long[] inMillis, long[] outMillis) {
        this.inMillis = inMillis;
        this.outMillis = outMillis;
        int[] byId = IntStream.range(0, inMillis.length).toArray();
        this.byIn = IndexSort.stable(IndexSort.stable(byId, outMillis), inMillis);
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
        return byIn[rank];
    }

    /** The first entry of a stream with runners. */
    long firstInMillis() {
        return inMillis[byIn[0]];
    }

    /** The last exit of a stream with runners. */
    long lastOutMillis() {
        return Arrays.stream(outMillis).max().orElseThrow();
    }
}
