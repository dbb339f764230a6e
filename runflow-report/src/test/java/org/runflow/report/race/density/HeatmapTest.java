package org.runflow.report.race.density;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.runflow.race.density.SegmentCells;
import org.runflow.race.service.LevelOfService;
import org.runflow.report.plot.PngReader;
import org.runflow.report.race.day.LevelColours;

class HeatmapTest {
    private static final int LEFT = 104;
    private static final int RIGHT = 1148;
    private static final int TOP = 124;
    /** From the lower end of the plot to that of the picture. */
    private static final int BELOW = 136;

    private static final String EMPTY = "#e9e9ed";

    @Test
    void everyCellHasTheColourOfItsLevelAndTheLastBinItsTrueLength() throws IOException {
        String[] windows = {"A.C", "BD.", "...", "EFA"};
        BufferedImage image = picture(SampleCells.of(250, 450, windows));

        for (int window = 0; window < windows.length; window++) {
            for (int bin = 0; bin < 3; bin++) {
                double centreM = bin == 2 ? 225 : 100 * bin + 50;
                char letter = windows[window].charAt(bin);
                assertThat(colour(image, (window + 0.5) / windows.length, centreM / 250))
                        .as("window %s, bin %s", window, bin)
                        .isEqualTo(
                                letter == '.'
                                        ? EMPTY
                                        : LevelColours.of(LevelOfService.valueOf(String.valueOf(letter))));
            }
        }
        assertThat(colour(image, 0.01, 0.99)).isEqualTo(LevelColours.of(LevelOfService.C));
        assertThat(colour(image, 0.01, 0.81)).isEqualTo(LevelColours.of(LevelOfService.C));
        assertThat(colour(image, 0.01, 0.79)).isEqualTo(EMPTY);
    }

    @Test
    void oneCellFillsThePlot() throws IOException {
        BufferedImage image = picture(SampleCells.of(80, 450, "F"));

        assertThat(colour(image, 0.001, 0.001)).isEqualTo(LevelColours.of(LevelOfService.F));
        assertThat(colour(image, 0.999, 0.999)).isEqualTo(LevelColours.of(LevelOfService.F));
    }

    @Test
    void fewBinsTakeALowerPictureAndFewBytes() throws IOException {
        String[] one = new String[240];
        Arrays.fill(one, "A");
        String[] many = new String[240];
        Arrays.fill(many, "A".repeat(7));

        assertThat(picture(SampleCells.of(21, 450, one)).getHeight()).isEqualTo(TOP + 104 + BELOW);
        assertThat(picture(SampleCells.of(700, 450, many)).getHeight()).isEqualTo(TOP + 364 + BELOW);
        assertThat(Heatmap.of(SampleCells.of(21, 450, one), "Quay", SampleCells.BOUNDS)
                        .toSvg())
                .contains(">0<", ">0.02<");
        assertThat(Heatmap.of(SampleCells.of(21, 450, one), "Quay", SampleCells.BOUNDS)
                        .toPng())
                .hasSizeLessThan(3500);
    }

    @ParameterizedTest
    @CsvSource({"1200, 500", "3, 10000"})
    void worstCellShowsWhereSeveralShareAPixel(int windows, int bins) throws IOException {
        String[] cells = new String[windows];
        Arrays.fill(cells, "A".repeat(bins));
        int window = windows / 2;
        int bin = bins / 2;
        cells[window] = "A".repeat(bin) + "E" + "A".repeat(bins - bin - 1);
        BufferedImage image = picture(SampleCells.of(100.0 * bins, 0, cells));

        assertThat(colour(image, (window + 0.5) / windows, (bin + 0.5) / bins))
                .isEqualTo(LevelColours.of(LevelOfService.E));
        assertThat(colour(image, 0.25, 0.25)).isEqualTo(LevelColours.of(LevelOfService.A));
    }

    @Test
    void timesAfterMidnightAreMarked() {
        String svg = Heatmap.of(
                        SampleCells.of(
                                100,
                                23 * 60 + 50,
                                "A",
                                "A",
                                "B",
                                ".",
                                ".",
                                ".",
                                ".",
                                ".",
                                ".",
                                ".",
                                ".",
                                ".",
                                ".",
                                ".",
                                ".",
                                ".",
                                ".",
                                ".",
                                ".",
                                "C"),
                        "Quay",
                        SampleCells.BOUNDS)
                .toSvg();

        assertThat(svg).contains(">23:50<", ">00:00+1<", ">00:10+1<");
    }

    @Test
    void saysThatNobodyIsThere() {
        assertThat(Heatmap.of(SampleCells.of(100, 0), "Quay", SampleCells.BOUNDS)
                        .toSvg())
                .contains(">Nobody is on this segment.<", ">S1 · Quay<");
    }

    @Test
    void legendNamesLettersAndBounds() {
        assertThat(Heatmap.of(SampleCells.of(100, 0, "A"), "Quay", SampleCells.BOUNDS)
                        .toSvg())
                .contains(">A<", ">≤ 0.36<", ">E<", ">≤ 1.63<", ">F<", ">&gt; 1.63<", ">nobody<", ">p/m²<");
    }

    private static BufferedImage picture(SegmentCells cells) throws IOException {
        return PngReader.read(Heatmap.of(cells, "Quay", SampleCells.BOUNDS).toPng());
    }

    /** At shares of the plot from its left and from its bottom. */
    private static String colour(BufferedImage image, double across, double up) {
        int x = (int) (LEFT + across * (RIGHT - LEFT));
        int bottom = image.getHeight() - BELOW;
        int y = (int) (bottom - 1 - up * (bottom - 1 - TOP));
        return String.format("#%06x", image.getRGB(x, y) & 0xffffff);
    }
}
