/** Benchmarks of the budgets that the documentation names. */
@org.jspecify.annotations.NullMarked
package org.runflow.docs.bench;
