package org.runflow.flow;

/** The two items of highest value seen so far, so that there is a best one for everybody but himself. A runner is offered once at most. */
final class TopTwo {
    /** No item, no runner. */
    static final int NOBODY = -1;

    private int bestItem = NOBODY;
    private int bestRunner = NOBODY;
    private long bestValue = Long.MIN_VALUE;
    private int secondItem = NOBODY;
    private long secondValue = Long.MIN_VALUE;

    void offer(int item, int runner, long value) {
        if (value > bestValue) {
            secondItem = bestItem;
            secondValue = bestValue;
            bestItem = item;
            bestRunner = runner;
            bestValue = value;
        } else if (value > secondValue) {
            secondItem = item;
            secondValue = value;
        }
    }

    /** The best item of another runner, or {@link #NOBODY}. */
    int itemExcept(int runner) {
        return runner == bestRunner && runner != NOBODY ? secondItem : bestItem;
    }

    /** The value of {@link #itemExcept}; {@link Long#MIN_VALUE} for nobody. */
    long valueExcept(int runner) {
        return runner == bestRunner && runner != NOBODY ? secondValue : bestValue;
    }
}
