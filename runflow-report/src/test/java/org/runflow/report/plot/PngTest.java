package org.runflow.report.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PngTest {
    private static final int[] PALETTE = {0xffffff, 0x000000, 0xbd0026, 0x0072b2, 0x009e73};

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 300", "257, 3", "1000, 40"})
    void anotherReaderSeesEveryPixel(int width, int height) throws IOException {
        Random random = new Random(7);
        byte[] pixels = new byte[width * height];
        for (int i = 0; i < pixels.length; i++) {
            boolean sameAsBefore = i > 0 && random.nextInt(10) > 0;
            pixels[i] = sameAsBefore ? pixels[i - 1] : (byte) random.nextInt(PALETTE.length);
        }

        BufferedImage image = PngReader.read(Png.encode(width, PALETTE, false, pixels));

        assertThat(image.getWidth()).isEqualTo(width);
        assertThat(image.getHeight()).isEqualTo(height);
        for (int i = 0; i < pixels.length; i++) {
            assertThat(image.getRGB(i % width, i / width) & 0xffffff)
                    .as("pixel %s of %s x %s", i, width, height)
                    .isEqualTo(PALETTE[pixels[i]]);
        }
    }

    @ParameterizedTest
    @ValueSource(
            ints = {1, 2, 3, 4, 5, 10, 11, 12, 18, 19, 130, 131, 226, 227, 257, 258, 259, 260, 261, 262, 517, 2000})
    void runsOfEveryLengthComeBack(int length) throws IOException {
        byte[] pixels = new byte[length + 2];
        Arrays.fill(pixels, 1, length + 1, (byte) 2);

        BufferedImage image = PngReader.read(Png.encode(pixels.length, PALETTE, false, pixels));

        for (int x = 0; x < pixels.length; x++) {
            assertThat(image.getRGB(x, 0) & 0xffffff).isEqualTo(PALETTE[pixels[x]]);
        }
    }

    /** Codes of one length, of very unequal lengths, and none of distances. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 17, 200})
    void bytesOfEveryFrequencyComeBack(int step) throws IOException {
        int[] palette = new int[256];
        byte[] pixels = new byte[256 * 40];
        int at = 0;
        for (int i = 0; i < 256; i++) {
            palette[i] = i << 16 | (255 - i) << 8 | i * 7 % 256;
        }
        for (int i = 0; at < pixels.length; i = (i + step) % 256) {
            for (int k = 0; k <= Math.min(i * i / 64, 30) && at < pixels.length; k++) {
                pixels[at++] = (byte) (i ^ k % 3);
            }
        }

        BufferedImage image = PngReader.read(Png.encode(256, palette, false, pixels));

        for (int i = 0; i < pixels.length; i++) {
            assertThat(image.getRGB(i % 256, i / 256) & 0xffffff).isEqualTo(palette[pixels[i] & 0xff]);
        }
    }

    @Test
    void codesAreNeverLongerThanTheyMay() {
        int[] counts = new int[30];
        Arrays.setAll(counts, i -> 1 << i);

        HuffmanCode code = HuffmanCode.of(counts, 15);

        double share = 0;
        for (int symbol = 0; symbol < counts.length; symbol++) {
            assertThat(code.length(symbol)).isBetween(1, 15);
            share += Math.pow(0.5, code.length(symbol));
        }
        assertThat(share).as("every code is used").isEqualTo(1);
        assertThat(code.length(29)).isLessThan(code.length(0));
    }

    @Test
    void firstColourIsTransparentIfWished() throws IOException {
        BufferedImage image = PngReader.read(Png.encode(2, PALETTE, true, new byte[] {0, 1}));

        assertThat(image.getRGB(0, 0) >>> 24).isZero();
        assertThat(image.getRGB(1, 0)).isEqualTo(0xff000000);
    }
}
