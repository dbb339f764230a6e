/** Facade. */
@org.jspecify.annotations.NullMarked
package org.runflow.io;
