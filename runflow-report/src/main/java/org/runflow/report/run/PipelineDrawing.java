package org.runflow.report.run;

import java.util.Map;
import java.util.stream.IntStream;
import org.runflow.report.text.Numbers;
import org.runflow.report.write.Svg;

/** Draws a layout: frames of scopes, lines, boxes. */
final class PipelineDrawing {
    private static final int MARGIN_PX = 10;
    private static final int BETWEEN_PX = 46;
    private static final int CHAR_PX = 7;
    private static final int PADDING_PX = 16;

    private final PipelineLayout layout;
    private final Map<String, Look> looks;
    private final int[] leftPx;
    private final int[] widthPx;

    /**
     * Prepares a drawing.
     *
     * @param looks of stages by what they produce
     */
    PipelineDrawing(PipelineLayout layout, Map<String, Look> looks) {
        this.layout = layout;
        this.looks = looks;
        this.widthPx = IntStream.range(0, layout.columns()).map(this::width).toArray();
        this.leftPx = new int[widthPx.length];
        int x = 2 * MARGIN_PX;
        for (int column = 0; column < leftPx.length; column++) {
            leftPx[column] = x;
            x += widthPx[column] + BETWEEN_PX;
        }
    }

    String draw(String pipeline) {
        int last = leftPx.length - 1;
        int width = leftPx[last] + widthPx[last] + 2 * MARGIN_PX;
        Svg svg = RunSvg.open(
                width,
                layout.heightPx(),
                "Pipeline " + pipeline + ": " + Numbers.counted(looks.size(), "stage")
                        + ", from inputs on the left to results on" + " the right");
        layout.bands().forEach(band -> frame(svg, band, width));
        layout.all().forEach(node -> lines(svg, node));
        layout.all().stream().filter(node -> !node.lane).forEach(node -> box(svg, node));
        return svg.close().toString();
    }

    private int width(int column) {
        return PADDING_PX
                + CHAR_PX
                        * layout.all().stream()
                                .filter(node -> node.column == column && !node.lane)
                                .mapToInt(node -> node.name.length())
                                .max()
                                .orElse(0);
    }

    private static void frame(Svg svg, Band band, int width) {
        if (band.scope().isEmpty()) {
            return;
        }
        rect(svg, MARGIN_PX, band.topPx() + 1, width - 2 * MARGIN_PX, band.heightPx() - 2, "none", "1", "6 4");
        RunSvg.text(svg, 2 * MARGIN_PX, band.topPx() + 17, "start", band.scope());
    }

    private void lines(Svg svg, Node from) {
        if (from.lane) {
            line(svg, "M" + leftPx[from.column] + " " + from.middlePx() + "H" + right(from));
        }
        for (Node to : from.after) {
            int x = right(from);
            int toX = leftPx[to.column];
            int bend = x + (toX - x) / 2;
            line(
                    svg,
                    "M" + x + " " + from.middlePx() + "C" + bend + " " + from.middlePx() + " " + bend + " "
                            + to.middlePx() + " " + toX + " " + to.middlePx());
        }
    }

    private int right(Node node) {
        return leftPx[node.column] + widthPx[node.column];
    }

    private void box(Svg svg, Node node) {
        Look look = looks.getOrDefault(node.artifact, Look.INPUT);
        svg.open("g").element("title", node.reads.isEmpty() ? node.artifact : node.artifact + " reads " + node.reads);
        rect(
                svg,
                leftPx[node.column],
                node.topPx,
                widthPx[node.column],
                node.heightPx(),
                look.colour(),
                look.thick() ? "3" : "1",
                look.dash());
        int middle = leftPx[node.column] + widthPx[node.column] / 2;
        int base = node.topPx + (look.words().isEmpty() ? 22 : 15);
        label(svg, middle, base, node.name, "600");
        if (!look.words().isEmpty()) {
            label(svg, middle, node.topPx + 29, look.words(), "400");
        }
        svg.close();
    }

    /** Dark on the light colour of its box, whatever the page around it. */
    private static void label(Svg svg, int x, int y, String text, String weight) {
        svg.element(
                "text",
                text,
                "x",
                Integer.toString(x),
                "y",
                Integer.toString(y),
                "text-anchor",
                "middle",
                "font-weight",
                weight,
                "fill",
                "#111");
    }

    private static void line(Svg svg, String path) {
        svg.empty("path", "d", path, "fill", "none", "stroke", "currentColor", "stroke-opacity", "0.45");
    }

    private static void rect(
            Svg svg, int x, int y, int width, int height, String fill, String strokeWidth, String dash) {
        svg.empty(
                "rect",
                "x",
                Integer.toString(x),
                "y",
                Integer.toString(y),
                "width",
                Integer.toString(width),
                "height",
                Integer.toString(height),
                "rx",
                "4",
                "fill",
                fill,
                "stroke",
                "currentColor",
                "stroke-width",
                strokeWidth,
                "stroke-dasharray",
                dash.isEmpty() ? "none" : dash);
    }
}
