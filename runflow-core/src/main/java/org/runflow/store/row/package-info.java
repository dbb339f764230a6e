/** How a store keeps rows that come one by one. */
@org.jspecify.annotations.NullMarked
package org.runflow.store.row;
