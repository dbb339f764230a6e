/** Executes a pipeline: keys, reuse, attempts, states, events. */
@org.jspecify.annotations.NullMarked
package org.runflow.internal.drive;
