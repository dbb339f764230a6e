/** The runs: who holds which, what became of them, what people see of them, and which results nobody needs any more. */
@org.jspecify.annotations.NullMarked
package org.runflow.catalog;
