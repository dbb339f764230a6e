/** What values of any kind can be made of. */
@org.jspecify.annotations.NullMarked
package org.runflow.value;
