package org.runflow.report.plot;

/** A place on the chart, in pixels from its upper left corner. */
public record Point(double x, double y) {}
