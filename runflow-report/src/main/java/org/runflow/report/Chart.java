package org.runflow.report;

/**
 * A picture of stored results. Immutable and safe to share between threads; the same results give the same text and bytes on every machine.
 */
public interface Chart {
    /**
     * {@return the picture as one SVG element without an XML declaration, ready to stand inside an HTML page or in a file of its own} It has no
     * ids, style sheets or scripts that could meddle with the page around it. Text and axes take the colour of the text around them
     * ({@code currentColor}), so it suits dark and light pages; title and description are there for those who do not see it.
     */
    String toSvg();

    /** {@return the picture as a PNG file on white, 1200 pixels wide; text is legible from a width of 600} */
    byte[] toPng();
}
