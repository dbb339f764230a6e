/** Tracks, the plane they are measured in, and centre lines with kilometres along them. */
@org.jspecify.annotations.NullMarked
package org.runflow.race.geo;
