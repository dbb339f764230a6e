/** The events of runs in files: one line per event for programs, and a log for people. */
@org.jspecify.annotations.NullMarked
package org.runflow.io.event;
