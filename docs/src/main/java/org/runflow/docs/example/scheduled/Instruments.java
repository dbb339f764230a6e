package org.runflow.docs.example.scheduled;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Stands for instruments that hand over a file a day: {@code <instrument>/<day>.csv} with the columns time and value. */
final class Instruments {
    private static final List<String> NAMES = List.of("bridge", "gate", "tower");
    private static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2026, 1, 30), LocalDate.of(2026, 1, 31), LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 2));

    private Instruments() {}

    /** Writes twelve files. */
    static void deliver(Path folder) throws IOException {
        for (String name : NAMES) {
            for (LocalDate day : DAYS) {
                deliver(folder, name, day);
            }
        }
    }

    /**
     * Writes a file as an instrument should: under another name, then renamed, so that nobody sees half of it.
     *
     * @return the file
     */
    static Path deliver(Path folder, String name, LocalDate day) throws IOException {
        StringBuilder text = new StringBuilder("time,value\n");
        for (int hour = 0; hour < 24; hour++) {
            double value = 20 + name.length() + 5 * StrictMath.sin((day.getDayOfYear() * 24 + hour) / 3.8);
            text.append(
                    String.format(Locale.ROOT, "%02d:00:00,%.3f%n", hour, value).replace("\r", ""));
        }
        Path file = folder.resolve(name).resolve(day + ".csv");
        Files.createDirectories(folder.resolve(name));
        Path half = Files.writeString(file.resolveSibling(day + ".part"), text);
        return Files.move(half, file);
    }

    /** Delivers the first files into a folder that is not there yet. */
    static void deliverFirst(Path folder) {
        try {
            if (!Files.exists(folder)) {
                deliver(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the files of the instruments", e);
        }
    }
}
