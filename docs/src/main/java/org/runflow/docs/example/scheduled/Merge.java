package org.runflow.docs.example.scheduled;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.runflow.Document;
import org.runflow.Documents;
import org.runflow.items.Items;

/** Merges what the program wrote into a file a month, whatever came first. It never guesses: other columns, or a day twice, fail by name. */
final class Merge {
    private Merge() {}

    static Documents monthly(Items<Document> analysed) {
        SortedMap<String, SortedMap<String, String>> months = new TreeMap<>();
        analysed.forEach((file, table) -> {
            List<String> lines = table.text().lines().toList();
            if (lines.size() != 2 || !lines.get(0).equals(Analysis.HEADER)) {
                throw new IllegalStateException("the analysis of '" + file + "' has the columns '"
                        + (lines.isEmpty() ? "" : lines.get(0)) + "' and " + (lines.size() - 1) + " rows; '"
                        + Analysis.HEADER
                        + "' and 1 were agreed on");
            }
            String[] cells = lines.get(1).split(",", -1);
            String row = cells[1] + " " + cells[0];
            if (months.computeIfAbsent(cells[1].substring(0, 7), month -> new TreeMap<>())
                            .put(row, lines.get(1))
                    != null) {
                throw new IllegalStateException("'" + file + "' is the second file of " + cells[0] + " on " + cells[1]);
            }
        });
        SortedMap<String, Document> files = new TreeMap<>();
        months.forEach((month, rows) -> files.put(
                month + ".csv",
                Document.text(
                        "text/csv",
                        rows.values().stream().collect(Collectors.joining("\n", Analysis.HEADER + "\n", "\n")))));
        return new Documents(files);
    }
}
