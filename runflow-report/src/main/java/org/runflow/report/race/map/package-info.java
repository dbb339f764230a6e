/** The course from above, as a section of the page and for any map. Not exported. */
@org.jspecify.annotations.NullMarked
package org.runflow.report.race.map;
