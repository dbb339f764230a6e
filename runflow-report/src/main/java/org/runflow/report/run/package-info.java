/** What a run did, and what its pipeline looks like. */
@org.jspecify.annotations.NullMarked
package org.runflow.report.run;
