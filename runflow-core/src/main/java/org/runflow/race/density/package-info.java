/** Concurrency, Edie cells, level of service and flags: pure functions over a race day. */
@org.jspecify.annotations.NullMarked
package org.runflow.race.density;
