package org.runflow.docs.example.scheduled;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.runflow.Document;
import org.runflow.io.files.FileEntry;
import org.runflow.io.files.FileRoot;

/** Translates a file of an instrument into rows that programs agree on: instrument, day, second of the day, thousandths. What it cannot read it names. */
final class Translation {
    private static final String HEADER = "time,value";

    private Translation() {}

    static Document of(FileEntry file, FileRoot root) throws IOException {
        List<String> lines =
                new String(root.read(file), StandardCharsets.UTF_8).lines().toList();
        if (lines.size() < 2 || !lines.get(0).equals(HEADER)) {
            throw new IllegalArgumentException(
                    "'" + file.path() + "' does not hold '" + HEADER + "' and readings below it");
        }
        String[] place = file.path().split("/", -1);
        StringBuilder rows = new StringBuilder("instrument,day,second,milli\n");
        for (int i = 1; i < lines.size(); i++) {
            try {
                LocalDate day = LocalDate.parse(file.name().replace(".csv", ""));
                rows.append(place[0])
                        .append(',')
                        .append(day)
                        .append(',')
                        .append(reading(lines.get(i)))
                        .append('\n');
            } catch (DateTimeException | ArithmeticException | IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        "'" + file.path() + "', line " + (i + 1) + ": '" + lines.get(i) + "' is no reading", e);
            }
        }
        return Document.text("text/csv", rows.toString());
    }

    private static String reading(String line) {
        String[] cells = line.split(",", -1);
        if (cells.length != 2) {
            throw new IllegalArgumentException("two cells are a reading");
        }
        return LocalTime.parse(cells[0]).toSecondOfDay() + ","
                + new BigDecimal(cells[1]).movePointRight(3).intValueExact();
    }
}
