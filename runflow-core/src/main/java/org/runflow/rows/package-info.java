/** Rows as the result of a stage: written while they come, read one by one, with a summary of all of them. */
@org.jspecify.annotations.NullMarked
package org.runflow.rows;
