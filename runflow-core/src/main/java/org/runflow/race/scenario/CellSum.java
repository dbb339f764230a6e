package org.runflow.race.scenario;

import java.util.Arrays;
import java.util.List;

/** The cells of one bin in a run of windows under a plan: sums over groups. Reused from run to run by one thread. */
final class CellSum {
    private int first;
    private int length;
    private final TimeRow personMs = new TimeRow();
    private final TimeRow countedMs = new TimeRow();
    private long[] distanceUm = new long[256];
    private long mostMs;
    private long furthestUm;

    /** Begins a run of so many windows. */
    void begin(int firstWindow, int windows) {
        first = firstWindow;
        length = windows;
        if (windows > distanceUm.length) {
            distanceUm = new long[2 * windows];
        }
    }

    /** Adds up the person-time of all groups. */
    void addTimes(List<MovedBands> groups, int bin) {
        personMs.sum(groups, bin, first, length);
        mostMs = personMs.most();
    }

    /** Adds up the distances of all groups. */
    void addDistances(List<MovedBands> groups, int bin) {
        Arrays.fill(distanceUm, 0, length, 0);
        for (int i = 0; i < groups.size(); i++) {
            MovedBands group = groups.get(i);
            int from = Math.max(first, group.first(bin));
            int count = Math.min(first + length, group.end(bin)) - from;
            if (count > 0 && group.reaches(bin)) {
                group.bands().addDistanceUmTo(bin, from - group.windows(), count, from - first, distanceUm);
            }
        }
        long furthest = 0;
        for (int i = 0; i < length; i++) {
            furthest = Math.max(furthest, distanceUm[i]);
        }
        furthestUm = furthest;
    }

    /** The window of the first cell. */
    int first() {
        return first;
    }

    int length() {
        return length;
    }

    /** Person-time of a cell, 0 where nobody is. */
    long personMs(int index) {
        return personMs.get(index);
    }

    long distanceUm(int index) {
        return distanceUm[index];
    }

    /** The largest person-time of a cell. */
    long mostMs() {
        return mostMs;
    }

    /** The largest distance run in a cell. */
    long furthestUm() {
        return furthestUm;
    }

    /** The first window in which a cell has the largest person-time. */
    int windowOfMost() {
        int index = 0;
        while (personMs.get(index) != mostMs) {
            index++;
        }
        return first + index;
    }

    /** Takes person-time that was counted at the best level to where it belongs. */
    void addLevels(SegmentScale scale, int bin, long[] levels) {
        addLevels(scale, bin, personMs, levels);
    }

    /** Does the same with the time of some of the groups, by the levels of all. */
    void addCountedLevels(SegmentScale scale, int bin, List<MovedBands> some, long[] levels) {
        countedMs.sumAs(personMs, some, bin, first);
        addLevels(scale, bin, countedMs, levels);
    }

    /** Whatever is above the bound of a level goes one level on, level by level. */
    private void addLevels(SegmentScale scale, int bin, TimeRow timeMs, long[] levels) {
        for (int level = 0; level < scale.bounds(bin) && mostMs > scale.mostAt(bin, level); level++) {
            long above = timeMs.sumWhereAbove(personMs, scale.mostAt(bin, level));
            levels[level] -= above;
            levels[level + 1] += above;
        }
    }
}
