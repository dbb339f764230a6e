/** Race folders: the way from the files of a race to the race model. */
@org.jspecify.annotations.NullMarked
package org.runflow.io.race;
