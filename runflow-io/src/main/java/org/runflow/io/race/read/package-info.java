/** Readers of race folders: the request, tables and tracks of a race read, checked and turned into the race model. */
@org.jspecify.annotations.NullMarked
package org.runflow.io.race.read;
