/** Kernel of corridors: the roads behind the segments, found by the tracks alone (MODEL §18). */
@org.jspecify.annotations.NullMarked
package org.runflow.race.corridor;
