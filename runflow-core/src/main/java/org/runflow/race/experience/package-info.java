/** What the crowd means to each runner, and to those who run the day: exposure, scores, status. Pure functions over a race day. */
@org.jspecify.annotations.NullMarked
package org.runflow.race.experience;
