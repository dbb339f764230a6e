/**
 * Rows that go to a file while they come, survive a kill and carry their own summary: {@code *.rows.jsonl.gz}, which everything that reads gzip reads
 * as JSON lines.
 */
@org.jspecify.annotations.NullMarked
package org.runflow.io.rows;
