/** What a workspace remembers of race folders, so that one which has not changed need not be read again. */
@org.jspecify.annotations.NullMarked
package org.runflow.io.race.known;
