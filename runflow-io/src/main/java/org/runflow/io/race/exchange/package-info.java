/** Other people's files: a race folder from tracks. */
@org.jspecify.annotations.NullMarked
package org.runflow.io.race.exchange;
