package org.runflow.race.flow;

/** The two items of highest value seen so far, so that for each of them there is a best one among the others. */
final class TopTwo {
    /** No item. */
    static final int NOBODY = -1;

    private int bestItem = NOBODY;
    private long bestValue = Long.MIN_VALUE;
    private int secondItem = NOBODY;
    private long secondValue = Long.MIN_VALUE;

    void offer(int item, long value) {
        if (value > bestValue) {
            secondItem = bestItem;
            secondValue = bestValue;
            bestItem = item;
            bestValue = value;
        } else if (value > secondValue) {
            secondItem = item;
            secondValue = value;
        }
    }

    /** The best item, or {@link #NOBODY}. */
    int best() {
        return bestItem;
    }

    /** The best item but that one, or {@link #NOBODY}. */
    int bestExcept(int item) {
        return item == bestItem ? secondItem : bestItem;
    }

    /** The value of {@link #bestExcept}; {@link Long#MIN_VALUE} for nobody. */
    long valueExcept(int item) {
        return item == bestItem ? secondValue : bestValue;
    }
}
