/** What was counted at a place of a race, beside what was planned there, for people. */
@org.jspecify.annotations.NullMarked
package org.runflow.report.race.observed;
