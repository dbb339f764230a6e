/** The events of a run so far, and where it stands by them. */
@org.jspecify.annotations.NullMarked
package org.runflow.io.event.history;
