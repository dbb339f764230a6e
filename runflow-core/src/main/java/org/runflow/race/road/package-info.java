/** What the roads of a day say against its segments and flow rows: findings, each with what to write into which file. Pure functions. */
@org.jspecify.annotations.NullMarked
package org.runflow.race.road;
