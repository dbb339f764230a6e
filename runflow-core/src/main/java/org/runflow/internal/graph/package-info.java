/** A pipeline as a checked graph of stages. */
@org.jspecify.annotations.NullMarked
package org.runflow.internal.graph;
