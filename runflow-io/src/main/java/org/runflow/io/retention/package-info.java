/** Letting go of what a workspace keeps: runs, results, values and input files, by rules, as a plan first. */
@org.jspecify.annotations.NullMarked
package org.runflow.io.retention;
