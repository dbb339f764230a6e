/** What was counted at a place of a race, beside what was planned there: arrivals of nobody in particular, so that only their sums can be compared. */
@org.jspecify.annotations.NullMarked
package org.runflow.race.observed;
