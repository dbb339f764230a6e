/** Courses as lines in the plane: the kilometre nearest to a place, and what lies near it. */
@org.jspecify.annotations.NullMarked
package org.runflow.race.line;
