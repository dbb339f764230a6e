package org.runflow.report.plot;

/**
 * A colour.
 *
 * @param svg its name in SVG
 * @param opacity of the SVG colour, in per cent
 * @param rgb its value on white paper
 */
public record Ink(String svg, int opacity, int rgb) {
    public static final Ink TEXT = new Ink("currentColor", 100, 0x1a1a1a);
    public static final Ink MUTED = new Ink("currentColor", 75, 0x555555);
    public static final Ink AXIS = new Ink("currentColor", 60, 0x767676);
    public static final Ink GRID = new Ink("currentColor", 15, 0xdddddd);
    public static final Ink EMPTY = new Ink("currentColor", 9, 0xe9e9ed);

    private static final int HEX = 16;

    /** Makes an opaque ink of {@code #rrggbb}. */
    public static Ink of(String hex) {
        return new Ink(hex, 100, Integer.parseInt(hex.substring(1), HEX));
    }

    /** Makes the same colour, thinner: on paper it is mixed with white. */
    public Ink faded(int percent) {
        return new Ink(svg, percent, mixed(16, percent) | mixed(8, percent) | mixed(0, percent));
    }

    private int mixed(int shift, int percent) {
        int part = rgb >> shift & 0xff;
        return (0xff - (0xff - part) * percent / 100) << shift;
    }
}
