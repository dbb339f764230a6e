/** Computes a stage item by item, and puts together what becomes of them. */
@org.jspecify.annotations.NullMarked
package org.runflow.internal.items;
