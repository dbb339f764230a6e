package org.runflow.report.plot;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The public-domain font “misc-fixed 6x13” for European letters; anything else becomes a box. */
final class BitmapFont {
    static final int WIDTH = 6;
    static final int HEIGHT = 13;
    /** Rows of a glyph above the baseline. */
    static final int ASCENT = 11;

    private static final String FILE = "font-6x13.txt";
    private static final int UNKNOWN = 0xfffd;
    private static final int NO_BREAK_SPACE = 0xa0;
    private static final int BITS_PER_DIGIT = 4;
    private static final int HEX = 16;
    private static final Map<Integer, String> ROWS_BY_CODE_POINT = load();
    private static final String BOX = Objects.requireNonNull(ROWS_BY_CODE_POINT.get(UNKNOWN));

    private BitmapFont() {}

    /** The rows of a character from the top, a bit per pixel, the leftmost one the highest of {@link #WIDTH}. */
    static int[] rows(int codePoint) {
        int[] rows = new int[HEIGHT];
        if (codePoint != ' ' && codePoint != NO_BREAK_SPACE) {
            String digits = ROWS_BY_CODE_POINT.getOrDefault(codePoint, BOX);
            for (int bit = 0; bit < WIDTH * HEIGHT; bit++) {
                int digit = Character.digit(digits.charAt(bit / BITS_PER_DIGIT), HEX);
                int black = digit >> (BITS_PER_DIGIT - 1 - bit % BITS_PER_DIGIT) & 1;
                rows[bit / WIDTH] |= black << (WIDTH - 1 - bit % WIDTH);
            }
        }
        return rows;
    }

    private static Map<Integer, String> load() {
        try (InputStream file = Objects.requireNonNull(BitmapFont.class.getResourceAsStream(FILE), FILE)) {
            String lines = new String(file.readAllBytes(), StandardCharsets.US_ASCII);
            return lines.lines()
                    .map(line -> line.split(" ", -1))
                    .collect(Collectors.toMap(words -> Integer.parseInt(words[0], HEX), words -> words[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
