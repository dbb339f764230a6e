/** The events of a run in its files: written, read back, ended for a process that was killed. */
@org.jspecify.annotations.NullMarked
package org.runflow.io.event.log;
