/** Looks at places where runs lie, keeps what was seen, and moves files between them. */
@org.jspecify.annotations.NullMarked
package org.runflow.io.inventory;
