/** Writes markup and tables that are safe whatever a race is called: one writer each for HTML, SVG, Markdown and CSV. */
@org.jspecify.annotations.NullMarked
package org.runflow.report.write;
