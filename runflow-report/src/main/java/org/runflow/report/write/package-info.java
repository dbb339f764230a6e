/** Writes HTML and SVG that are safe whatever a race is called. */
@org.jspecify.annotations.NullMarked
package org.runflow.report.write;
