package org.runflow.report.plot;

import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** Writes SVG 1.1 elements, places to a tenth of a pixel. */
final class SvgCanvas implements Canvas {
    private final StringBuilder body = new StringBuilder(4096);

    /** The whole picture. */
    String toSvg(int width, int height, String title, String description) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 " + width + " " + height
                + "\" width=\""
                + width + "\" height=\"" + height + "\" style=\"max-width:100%;height:auto\""
                + " font-family=\"system-ui,sans-serif\" font-size=\"11\">\n<title>"
                + XmlText.escaped(title) + "</title>\n<desc>" + XmlText.escaped(description) + "</desc>\n" + body
                + "</svg>\n";
    }

    @Override
    public void text(double x, double y, String text, Anchor anchor, Ink ink) {
        String side = anchor == Anchor.START ? "" : anchor == Anchor.MIDDLE ? "middle" : "end";
        element("text", x, y).append(side.isEmpty() ? "" : " text-anchor=\"" + side + "\"");
        colour("fill", ink);
        body.append('>').append(XmlText.escaped(text)).append("</text>\n");
    }

    @Override
    public void title(double x, double y, String text) {
        element("text", x, y).append(" font-size=\"13\" font-weight=\"600\"");
        colour("fill", Ink.TEXT);
        body.append('>').append(XmlText.escaped(text)).append("</text>\n");
    }

    @Override
    public void rect(double x, double y, double width, double height, Ink fill) {
        element("rect", x, y).append(" width=\"").append(tenths(width));
        body.append("\" height=\"").append(tenths(height)).append('"');
        colour("fill", fill);
        body.append("/>\n");
    }

    @Override
    public void line(List<Point> points, Stroke stroke) {
        path(points, "");
        body.append(" fill=\"none\" stroke-linejoin=\"round\"");
        colour("stroke", stroke.ink());
        if (stroke.width() != 1) {
            body.append(" stroke-width=\"").append(tenths(stroke.width())).append('"');
        }
        if (!stroke.dash().lengths().isEmpty()) {
            body.append(" stroke-dasharray=\"").append(lengths(stroke.dash())).append('"');
        }
        body.append("/>\n");
    }

    @Override
    public void area(List<Point> outline, Ink fill) {
        path(outline, "z");
        colour("fill", fill);
        body.append("/>\n");
    }

    @Override
    public void image(int x, int y, Raster raster) {
        element("image", x, y)
                .append(" width=\"")
                .append(raster.width())
                .append("\" height=\"")
                .append(raster.height())
                .append("\" style=\"image-rendering:pixelated\" href=\"data:image/png;base64,")
                .append(Base64.getEncoder().encodeToString(raster.toPng()))
                .append("\"/>\n");
    }

    static String lengths(Dash dash) {
        return dash.lengths().stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    private StringBuilder element(String name, double x, double y) {
        return body.append('<')
                .append(name)
                .append(" x=\"")
                .append(tenths(x))
                .append("\" y=\"")
                .append(tenths(y))
                .append('"');
    }

    /** Every point relative to the one before, which is shorter. */
    private void path(List<Point> points, String end) {
        body.append("<path d=\"");
        long x = 0;
        long y = 0;
        for (int i = 0; i < points.size(); i++) {
            long nextX = Math.round(10 * points.get(i).x());
            long nextY = Math.round(10 * points.get(i).y());
            body.append(i == 0 ? "M" : i == 1 ? "l" : " ")
                    .append(decimal(nextX - x))
                    .append(nextY < y && i > 0 ? "" : " ")
                    .append(decimal(nextY - y));
            x = nextX;
            y = nextY;
        }
        body.append(end).append('"');
    }

    private void colour(String attribute, Ink ink) {
        body.append(' ').append(attribute).append("=\"").append(ink.svg()).append('"');
        if (ink.opacity() < 100) {
            String digits = Integer.toString(100 + ink.opacity()).substring(1);
            body.append(' ')
                    .append(attribute)
                    .append("-opacity=\"0.")
                    .append(digits)
                    .append('"');
        }
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
