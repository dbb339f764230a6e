/** The analysis of one race day, ready to be wired into a pipeline. */
@org.jspecify.annotations.NullMarked
package org.runflow.race;
