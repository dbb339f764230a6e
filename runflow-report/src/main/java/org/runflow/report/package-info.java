/** Reports: pure functions over what a run has stored, rendered from it at any time or as stages of a pipeline. */
@org.jspecify.annotations.NullMarked
package org.runflow.report;
