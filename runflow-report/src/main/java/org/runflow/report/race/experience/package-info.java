/** How free runners run, subject of a table in Markdown and a section of the page. Not exported. */
@org.jspecify.annotations.NullMarked
package org.runflow.report.race.experience;
