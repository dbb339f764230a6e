/** What changed between two runs. */
@org.jspecify.annotations.NullMarked
package org.runflow.report.race.compare;
