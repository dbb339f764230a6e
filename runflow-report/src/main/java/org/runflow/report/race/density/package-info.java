/** Density, subject of a report in Markdown, a table, charts and a section of the page. Not exported. */
@org.jspecify.annotations.NullMarked
package org.runflow.report.race.density;
