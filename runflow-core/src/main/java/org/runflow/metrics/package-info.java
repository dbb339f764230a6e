/** Figures derived for screens and reports: captions, series over time, shapes on the map. Pure functions over a race day and its density. */
@org.jspecify.annotations.NullMarked
package org.runflow.metrics;
