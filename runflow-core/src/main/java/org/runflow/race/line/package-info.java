/** Courses as lines in the plane: the kilometre nearest to a place, what lies near it, and how two stretches run to each other. */
@org.jspecify.annotations.NullMarked
package org.runflow.race.line;
