package org.runflow.report.plot;

import java.util.List;

/** What a chart is drawn on: a plane of pixels of the chart, x to the right, y down. */
public interface Canvas {
    /** Text of the chart's one size; y is that of its baseline. */
    void text(double x, double y, String text, Anchor anchor, Ink ink);

    /** Text that stands out. */
    void title(double x, double y, String text);

    void rect(double x, double y, double width, double height, Ink fill);

    void line(List<Point> points, Stroke stroke);

    void area(List<Point> outline, Ink fill);

    /** A picture of the raster's size; what is empty in it shows what lies below. */
    void image(int x, int y, Raster raster);
}
