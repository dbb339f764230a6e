package org.runflow.race.scenario;

import java.util.Arrays;
import java.util.List;

/** Adds up the person-time of groups on one segment, for its peak and its levels alone. For one thread. */
final class CrowdSum {
    private long[] all = new long[256];
    private long[] counted = new long[256];

    /**
     * Adds up.
     *
     * @param scale the segment
     * @param groups who is there
     * @param levelMillis receives the time that counts towards the day, by level
     * @return the largest density of a cell
     */
    double add(SegmentScale scale, List<MovedBands> groups, long[] levelMillis) {
        boolean allCount = groups.stream().allMatch(MovedBands::counted);
        boolean noneCounts = groups.stream().noneMatch(MovedBands::counted);
        double peakPerM2 = 0;
        for (int bin = 0; bin < scale.bins(); bin++) {
            int first = Integer.MAX_VALUE;
            int end = Integer.MIN_VALUE;
            for (MovedBands group : groups) {
                if (group.bands().windows(bin) > 0) {
                    first = Math.min(first, firstWindow(group, bin));
                    end = Math.max(end, firstWindow(group, bin) + group.bands().windows(bin));
                }
            }
            if (first < end) {
                clear(end - first);
                sum(groups, bin, first, all, false);
                long most = most(end - first);
                peakPerM2 = Math.max(peakPerM2, scale.densityPerM2(bin, most));
                if (!noneCounts) {
                    if (!allCount) {
                        sum(groups, bin, first, counted, true);
                    }
                    addLevels(scale, bin, end - first, most, allCount ? all : counted, levelMillis);
                }
            }
        }
        return peakPerM2;
    }

    private static int firstWindow(MovedBands group, int bin) {
        return group.bands().firstWindow(bin) + group.windows();
    }

    private void clear(int length) {
        if (length > all.length) {
            all = new long[2 * length];
            counted = new long[2 * length];
        } else {
            Arrays.fill(all, 0, length, 0);
            Arrays.fill(counted, 0, length, 0);
        }
    }

    private static void sum(List<MovedBands> groups, int bin, int first, long[] row, boolean countedOnly) {
        for (MovedBands group : groups) {
            if (group.bands().windows(bin) > 0 && (group.counted() || !countedOnly)) {
                group.bands().addPersonMsTo(bin, firstWindow(group, bin) - first, row);
            }
        }
    }

    private long most(int length) {
        long most = 0;
        for (int i = 0; i < length; i++) {
            most = Math.max(most, all[i]);
        }
        return most;
    }

    private void addLevels(SegmentScale scale, int bin, int length, long most, long[] time, long[] levelMillis) {
        if (most <= scale.mostAtBest(bin)) {
            for (int i = 0; i < length; i++) {
                levelMillis[0] += time[i];
            }
            return;
        }
        for (int i = 0; i < length; i++) {
            levelMillis[scale.level(bin, all[i])] += time[i];
        }
    }
}
