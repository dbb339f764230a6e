package org.runflow.docs.sample;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Writes who runs: runners and splits of one event. */
final class FieldFiles {
    private FieldFiles() {}

    static void writeRunners(Path file, Course course, List<Entry> entries) {
        String distance = CsvFile.number(course.distanceKm(), 2);
        CsvFile.write(
                file,
                List.of("event", "runner_id", "pace", "distance", "start_offset"),
                entries.stream()
                        .map(entry -> List.of(
                                course.event(),
                                Integer.toString(entry.bib()),
                                CsvFile.number(entry.paceMinPerKm(), 3),
                                distance,
                                Integer.toString(entry.startOffsetS())))
                        .toList());
    }

    static void writeSplits(Path file, List<Splits.Mat> mats, long gunS) {
        CsvFile.write(
                file,
                List.of("runner_id", "km", "clock"),
                mats.stream()
                        .map(mat -> List.of(
                                Integer.toString(mat.bib()), CsvFile.number(mat.km(), 1), clock(gunS + mat.elapsedS())))
                        .toList());
    }

    private static String clock(long secondsOfDay) {
        return String.format(
                Locale.ROOT, "%02d:%02d:%02d", secondsOfDay / 3600, secondsOfDay / 60 % 60, secondsOfDay % 60);
    }
}
