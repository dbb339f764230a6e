/** Other people's files: a race folder from tracks, runners from results. */
@org.jspecify.annotations.NullMarked
package org.runflow.io.race.exchange;
