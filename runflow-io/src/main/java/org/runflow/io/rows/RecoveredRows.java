package org.runflow.io.rows;

/**
 * What could be kept of a file that was not written to its end.
 *
 * @param rows that are there
 * @param batches they lie in
 * @param cutBytes of a batch that was torn
 */
public record RecoveredRows(long rows, long batches, long cutBytes) {}
