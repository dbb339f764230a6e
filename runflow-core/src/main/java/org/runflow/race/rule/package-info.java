/** Rules that the model, the kernels and the readers share: names, quantiles, the bins of a segment, stretches that count once, decimals. */
@org.jspecify.annotations.NullMarked
package org.runflow.race.rule;
