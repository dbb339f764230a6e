/** Text as people's programs write it: encodings, separators, decimal marks, names, times. Knows nothing of races. */
@org.jspecify.annotations.NullMarked
package org.runflow.io.race.dialect;
