/** Tools to test pipelines and stores with; plain Java, no test framework. */
@org.jspecify.annotations.NullMarked
package org.runflow.testing;
