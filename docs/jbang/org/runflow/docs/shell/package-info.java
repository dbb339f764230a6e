/** The commands of {@code runflow.java}: the library in a shell. Only its public API is called. */
@org.jspecify.annotations.NullMarked
package org.runflow.docs.shell;
