package org.runflow.report.plot;

/** A mark on an axis. */
public record Tick(double value, String label) {}
