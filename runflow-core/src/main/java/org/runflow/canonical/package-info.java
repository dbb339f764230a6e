/** The one canonical form: what a value writes to be told apart from every other value by its digest. */
@org.jspecify.annotations.NullMarked
package org.runflow.canonical;
