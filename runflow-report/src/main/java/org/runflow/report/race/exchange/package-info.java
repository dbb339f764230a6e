/** Results in the formats of other programs: calendars, maps, spreadsheets, printed sheets. Pure functions over stored results. */
@org.jspecify.annotations.NullMarked
package org.runflow.report.race.exchange;
