/** Places, tracks, and the plane they are measured in. */
@org.jspecify.annotations.NullMarked
package org.runflow.race.geo;
