/** One unchecked root and its leaves; every message is a sentence with the value in it. */
@org.jspecify.annotations.NullMarked
package org.runflow.error;
