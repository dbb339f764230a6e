/** The report on the roads of a day. */
@org.jspecify.annotations.NullMarked
package org.runflow.report.race.road;
