package org.runflow.metric;

/** Where a value of a row waits until all values of that row are known: a row counts in every column or in none. */
interface Slot<R> {
    void take(R row);

    void count();
}
