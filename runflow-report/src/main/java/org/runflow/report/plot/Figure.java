package org.runflow.report.plot;

import java.util.function.Consumer;
import org.runflow.report.Chart;

/** A chart that is drawn the same way on every canvas. */
public record Figure(int height, String title, String description, Consumer<Canvas> painting) implements Chart {
    public static final int WIDTH = 600;

    @Override
    public String toSvg() {
        SvgCanvas canvas = new SvgCanvas(WIDTH, height, title, description);
        painting.accept(canvas);
        return canvas.toSvg();
    }

    @Override
    public byte[] toPng() {
        PngCanvas canvas = new PngCanvas(WIDTH, height);
        painting.accept(canvas);
        return canvas.toPng();
    }
}
