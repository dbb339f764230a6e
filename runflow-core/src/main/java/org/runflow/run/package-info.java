/** What a run was: states, outcome, report, lineage, and the difference between two runs. */
@org.jspecify.annotations.NullMarked
package org.runflow.run;
