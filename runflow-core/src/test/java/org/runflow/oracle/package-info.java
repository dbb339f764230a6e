/** The definitions of the model page once more, as naively as they stand there: what the library is compared with. */
@org.jspecify.annotations.NullMarked
package org.runflow.oracle;
