/** What differs between two runs of a race: days, events, segments, flow rows and locations. */
@org.jspecify.annotations.NullMarked
package org.runflow.race.compare;
