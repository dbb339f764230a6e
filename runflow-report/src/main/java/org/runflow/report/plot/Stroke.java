package org.runflow.report.plot;

/** How a line is drawn; its width is in pixels of the chart. */
public record Stroke(Ink ink, double width, Dash dash) {
    public static final Stroke GRID = new Stroke(Ink.GRID, 1, Dash.SOLID);
    public static final Stroke AXIS = new Stroke(Ink.AXIS, 1, Dash.SOLID);
}
