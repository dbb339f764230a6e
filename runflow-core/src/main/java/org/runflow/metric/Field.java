package org.runflow.metric;

/** One thing to be known of rows. */
interface Field<R> {
    Column empty();

    /** {@return how values come into a column of this field's shape} */
    Slot<R> slot(Column column);
}
