/** Decides what would run and says why. */
@org.jspecify.annotations.NullMarked
package org.runflow.internal.plan;
