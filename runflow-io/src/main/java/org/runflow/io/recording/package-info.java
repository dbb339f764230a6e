/** Reads what a program has extracted from the files of a sensor. */
@org.jspecify.annotations.NullMarked
package org.runflow.io.recording;
