/**
 * Programs of others as stages and by hand: started, watched, stopped with everything they started, and heard without ever keeping all they say in
 * memory.
 */
@org.jspecify.annotations.NullMarked
package org.runflow.io.process;
