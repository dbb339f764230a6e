/** Who starts when and comes by when, subject of a section in Markdown, a chart and a section of the page. Not exported. */
@org.jspecify.annotations.NullMarked
package org.runflow.report.race.start;
