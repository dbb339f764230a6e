package org.runflow.report.plot;

/** A mark on an axis. */
record Tick(double value, String label) {}
