package org.runflow.metric;

/** What a summary knows of one field, or one ranking. */
interface Column {
    /** {@return kind, name and everything that must agree before two of them can be merged} */
    String shape();

    /** Adds another of the same shape. */
    void merge(Column other);

    void write(StateOut out);
}
