package org.runflow.report.run;

import org.runflow.report.write.Svg;

/** Parts of pictures of runs and pipelines. */
final class RunSvg {
    private static final String FONT = "ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace";

    private RunSvg() {}

    /** A picture that says what it shows to those who do not see it; it must be closed. */
    static Svg open(int widthPx, int heightPx, String title) {
        return new Svg()
                .open(
                        "svg",
                        "xmlns",
                        "http://www.w3.org/2000/svg",
                        "viewBox",
                        "0 0 " + widthPx + " " + heightPx,
                        "width",
                        Integer.toString(widthPx),
                        "height",
                        Integer.toString(heightPx),
                        "role",
                        "img",
                        "font-family",
                        FONT,
                        "font-size",
                        "11")
                .element("title", title);
    }

    static void text(Svg svg, int xPx, int yPx, String anchor, String text) {
        svg.element(
                "text",
                text,
                "x",
                Integer.toString(xPx),
                "y",
                Integer.toString(yPx),
                "text-anchor",
                anchor,
                "fill",
                "currentColor");
    }
}
