/**
 * Figures about many rows, of any kind: metrics that know which way is better, rankings, statistics without rounding, and summaries that can be stored,
 * restored and merged in any order without changing a bit.
 */
@org.jspecify.annotations.NullMarked
package org.runflow.metric;
