/** Decides how a run goes on: a deterministic state machine that is told what happened and answers what must be done. It has no effects of its own. */
@org.jspecify.annotations.NullMarked
package org.runflow.internal.machine;
