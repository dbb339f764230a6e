package org.runflow.io.rows;

/**
 * Rows that were written together, and can be read without those before them.
 *
 * @param offset of their first byte in the file
 * @param bytes in the file
 * @param rows how many
 */
public record RowBatch(long offset, long bytes, long rows) {}
