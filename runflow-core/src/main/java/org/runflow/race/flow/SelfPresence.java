package org.runflow.race.flow;

import org.runflow.race.flow.FlowRowResult.CoPresence;

/**
 * Counts who shares a stretch with whom among the runners of one stream. Of two who both stay long enough, the one who enters first must still
 * be there long enough after the other enters. So the partners of a runner who enter later are all those who enter in time before he leaves,
 * less the runner and those before; and whether there is a partner at all is decided by the last to leave before and the next after him.
 */
final class SelfPresence {
    private final long shareMillis;
    private final int[] entries;
    private final int[] latestEntries;
    private int size;
    private int together;

    private SelfPresence(Lineup lineup, long shareMillis) {
        this.shareMillis = shareMillis;
        this.entries = new int[lineup.size() + 1];
        this.latestEntries = new int[lineup.size()];
        enter(lineup);
        entries[size] = Integer.MAX_VALUE;
        leave(lineup);
    }

    static CoPresence of(Lineup lineup, long shareMillis) {
        SelfPresence presence = new SelfPresence(lineup, shareMillis);
        return new CoPresence(presence.pairs(), presence.together, presence.together);
    }

    /** Collects the entries of those who stay long enough, and how many of these have a partner. */
    private void enter(Lineup lineup) {
        long latestExit = Long.MIN_VALUE;
        long exitBefore = Long.MIN_VALUE;
        boolean loneBefore = false;
        for (int item = 0; item < lineup.size(); item++) {
            if (lineup.stayMillis(item) >= shareMillis) {
                long inTime = lineup.inMillis(item) + shareMillis;
                together += loneBefore && exitBefore >= inTime ? 1 : 0;
                loneBefore = latestExit < inTime;
                together += loneBefore ? 0 : 1;
                exitBefore = lineup.outMillis(item);
                latestExit = Math.max(latestExit, exitBefore);
                entries[size++] = (int) lineup.inMillis(item);
            }
        }
    }

    /** Collects the latest entries that are in time, of the same runners in the order in which they leave. */
    private void leave(Lineup lineup) {
        int next = 0;
        for (long leaving : lineup.byOut()) {
            if (size == latestEntries.length || lineup.stayMillis(TimeOrder.item(leaving)) >= shareMillis) {
                latestEntries[next++] = (int) (TimeOrder.time(leaving) - shareMillis);
            }
        }
    }

    /**
     * Merges the two from both ends at once. Which of an entry and an exit comes next cannot be foretold, so the loop does not branch on it, and
     * with two merges in one loop neither waits for the other. As nobody's latest entry lies before his own, the second
     * merge has at most one runner left when the first is done, and no entry to step over any more.
     */
    private long pairs() {
        long entered = 0;
        int middle = size / 2;
        int first = 0;
        int firstEntry = 0;
        int last = size - 1;
        int lastEntry = size - 1;
        while (first < middle && last >= middle) {
            int before = isBefore(latestEntries[first], entries[firstEntry]);
            entered += firstEntry & -before;
            first += before;
            firstEntry += 1 - before;
            int late = isBefore(latestEntries[last], entries[lastEntry]);
            entered += (lastEntry + 1) & (late - 1);
            last -= 1 - late;
            lastEntry -= late;
        }
        for (; first < middle; first++) {
            while (entries[firstEntry] <= latestEntries[first]) {
                firstEntry++;
            }
            entered += firstEntry;
        }
        if (last >= middle) {
            entered += lastEntry + 1;
        }
        return entered - (long) size * (size + 1) / 2;
    }

    /** 1 or 0. Both are times of 0 or more. */
    private static int isBefore(int time, int other) {
        return (time - other) >>> (Integer.SIZE - 1);
    }
}
