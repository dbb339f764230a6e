/** What two streams of runners do to each other on one stretch: passes, meetings, co-presence, loads. Pure functions over a race day. */
@org.jspecify.annotations.NullMarked
package org.runflow.race.flow;
