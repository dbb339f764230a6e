/** Who passes and meets whom, subject of a report in Markdown, a table, a chart and a section of the page. Not exported. */
@org.jspecify.annotations.NullMarked
package org.runflow.report.race.flow;
