/** What a stage gives for many items: a name and a value each, or why there is none. */
@org.jspecify.annotations.NullMarked
package org.runflow.items;
