/** Carries out what the machine of a run decides: threads, timers, stores, catalogs, listeners. */
@org.jspecify.annotations.NullMarked
package org.runflow.internal.drive;
