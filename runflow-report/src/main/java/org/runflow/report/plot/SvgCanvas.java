package org.runflow.report.plot;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.runflow.report.write.Svg;

/** Writes SVG 1.1 elements, places to a tenth of a pixel. */
final class SvgCanvas implements Canvas {
    private final Svg svg = new Svg();

    SvgCanvas(int width, int height, String title, String description) {
        svg.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "role",
                "img",
                "viewBox",
                "0 0 " + width + " " + height,
                "width",
                Integer.toString(width),
                "height",
                Integer.toString(height),
                "style",
                "max-width:100%;height:auto",
                "font-family",
                "system-ui,sans-serif",
                "font-size",
                "11");
        svg.newLine().element("title", title).newLine();
        svg.element("desc", description).newLine();
    }

    /** The whole picture; nothing can be drawn any more. */
    String toSvg() {
        return svg.close().newLine().toString();
    }

    @Override
    public void text(double x, double y, String text, Anchor anchor, Ink ink) {
        List<String> attributes = at(x, y);
        if (anchor != Anchor.START) {
            attributes.addAll(List.of("text-anchor", anchor == Anchor.MIDDLE ? "middle" : "end"));
        }
        attributes.addAll(colour("fill", ink));
        svg.element("text", text, array(attributes)).newLine();
    }

    @Override
    public void title(double x, double y, String text) {
        List<String> attributes = at(x, y);
        attributes.addAll(List.of("font-size", "13", "font-weight", "600"));
        attributes.addAll(colour("fill", Ink.TEXT));
        svg.element("text", text, array(attributes)).newLine();
    }

    @Override
    public void rect(double x, double y, double width, double height, Ink fill) {
        List<String> attributes = at(x, y);
        attributes.addAll(List.of("width", tenths(width), "height", tenths(height)));
        attributes.addAll(colour("fill", fill));
        empty("rect", attributes);
    }

    @Override
    public void line(List<Point> points, Stroke stroke) {
        List<String> attributes =
                new ArrayList<>(List.of("d", path(points, ""), "fill", "none", "stroke-linejoin", "round"));
        attributes.addAll(colour("stroke", stroke.ink()));
        if (stroke.width() != 1) {
            attributes.addAll(List.of("stroke-width", tenths(stroke.width())));
        }
        if (!stroke.dash().lengths().isEmpty()) {
            attributes.addAll(List.of("stroke-dasharray", lengths(stroke.dash())));
        }
        empty("path", attributes);
    }

    @Override
    public void area(List<Point> outline, Ink fill) {
        List<String> attributes = new ArrayList<>(List.of("d", path(outline, "z")));
        attributes.addAll(colour("fill", fill));
        empty("path", attributes);
    }

    @Override
    public void image(int x, int y, Raster raster) {
        List<String> attributes = at(x, y);
        attributes.addAll(List.of("width", Integer.toString(raster.width())));
        attributes.addAll(List.of("height", Integer.toString(raster.height())));
        attributes.addAll(List.of("style", "image-rendering:pixelated"));
        attributes.addAll(
                List.of("href", "data:image/png;base64," + Base64.getEncoder().encodeToString(raster.toPng())));
        empty("image", attributes);
    }

    private void empty(String tag, List<String> attributes) {
        svg.empty(tag, array(attributes)).newLine();
    }

    private static String[] array(List<String> attributes) {
        return attributes.toArray(String[]::new);
    }

    private static List<String> at(double x, double y) {
        return new ArrayList<>(List.of("x", tenths(x), "y", tenths(y)));
    }

    private static String lengths(Dash dash) {
        return dash.lengths().stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    /** Every point relative to the one before, which is shorter. */
    private static String path(List<Point> points, String end) {
        StringBuilder path = new StringBuilder(8 * points.size());
        long x = 0;
        long y = 0;
        for (int i = 0; i < points.size(); i++) {
            long nextX = Math.round(10 * points.get(i).x());
            long nextY = Math.round(10 * points.get(i).y());
            path.append(i == 0 ? "M" : i == 1 ? "l" : " ")
                    .append(decimal(nextX - x))
                    .append(nextY < y && i > 0 ? "" : " ")
                    .append(decimal(nextY - y));
            x = nextX;
            y = nextY;
        }
        return path.append(end).toString();
    }

    private static List<String> colour(String attribute, Ink ink) {
        return ink.opacity() == 100
                ? List.of(attribute, ink.svg())
                : List.of(
                        attribute,
                        ink.svg(),
                        attribute + "-opacity",
                        "0." + Integer.toString(100 + ink.opacity()).substring(1));
    }

    private static String tenths(double px) {
        return decimal(Math.round(10 * px));
    }

    private static String decimal(long tenths) {
        long whole = Math.abs(tenths) / 10;
        long rest = Math.abs(tenths) % 10;
        String digits = rest == 0 ? Long.toString(whole) : (whole == 0 ? "" : whole) + "." + rest;
        return tenths < 0 ? "-" + digits : digits;
    }
}
