/** Figures derived for screens and reports: busy times, series over time, shapes on the map, a line per segment. Pure functions of results. */
@org.jspecify.annotations.NullMarked
package org.runflow.race.display;
