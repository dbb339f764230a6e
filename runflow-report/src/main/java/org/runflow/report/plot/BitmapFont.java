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
    private static final int BITS_PER_DIGIT = 4;
    private static final int HEX = 16;
    private static final Map<Integer, String> ROWS_BY_CODE_POINT = load();
    private static final String BOX = Objects.requireNonNull(ROWS_BY_CODE_POINT.get(UNKNOWN));

    private BitmapFont() {}

    /** Whether that pixel of the character is black; there is nothing around it. */
    static boolean isBlack(int codePoint, int x, int y) {
        if (x < 0 || x >= WIDTH || y < 0 || y >= HEIGHT || codePoint == ' ' || codePoint == '\u00a0') {
            return false;
        }
        int bit = y * WIDTH + x;
        char digit = ROWS_BY_CODE_POINT.getOrDefault(codePoint, BOX).charAt(bit / BITS_PER_DIGIT);
        return (Character.digit(digit, HEX) >> (BITS_PER_DIGIT - 1 - bit % BITS_PER_DIGIT) & 1) != 0;
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
