package org.runflow.docs.example.recordings;

import java.time.Instant;
import java.util.Locale;
import java.util.Random;

/** What a camera at a gate writes: frames ten times a second, what it detects in them, who it follows. The same each time. */
final class Sensor {
    private static final int FRAMES = 120;
    private static final double FRAME_S = 0.1;

    private Sensor() {}

    static String record(Instant start, int number, int frames) {
        Random random = new Random(number);
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < frames; i++) {
            double at = start.getEpochSecond() + i * FRAME_S;
            double known = at + 0.02 + 0.01 * random.nextInt(4);
            log.append(String.format(Locale.ROOT, "F %d %.3f%n", i, at).replace("\r", ""));
            log.append(String.format(Locale.ROOT, "D %d %.3f %d%n", i, known, random.nextInt(6))
                    .replace("\r", ""));
            log.append("T t").append(i / 15).append(' ').append(i).append('\n');
        }
        return log.toString();
    }

    static String record(Instant start, int number) {
        return switch (number) {
            case 17 -> record(start, number, FRAMES) + "power failure\n"; // a line that is nothing
            case 31 -> ""; // nothing at all
            case 44 ->
                record(start, number, FRAMES) + "D 3 " + (start.getEpochSecond() - 60)
                        + " 1\n"; // known before it was seen
            default -> record(start, number, FRAMES);
        };
    }
}
