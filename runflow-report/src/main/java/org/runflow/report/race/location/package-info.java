/** Locations where people work, subject of a table and a section of the page. Not exported. */
@org.jspecify.annotations.NullMarked
package org.runflow.report.race.location;
