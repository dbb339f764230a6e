/** What happens during a run, as sealed records in the order it happened. */
@org.jspecify.annotations.NullMarked
package org.runflow.event;
