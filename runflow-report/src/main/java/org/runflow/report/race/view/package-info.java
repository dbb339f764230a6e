/** Results of races as a cell of a notebook shows them. */
@org.jspecify.annotations.NullMarked
package org.runflow.report.race.view;
