package org.runflow.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.io.race.exchange.ImportedResults;
import org.runflow.io.race.exchange.ResultsImport;
import org.runflow.io.race.exchange.UnderstoodColumn;

class ResultsGuideTest {
    @TempDir
    private Path directory;

    @Test
    void tableIsUnderstoodBeforeItIsWritten() throws IOException {
        Path table = directory.resolve("results.csv");
        Path raceFolder = directory.resolve("my-race");
        List<String> lines = new ArrayList<>();
        Files.writeString(
                table,
                "Startnr;Name;Brutto;Netto;10 km;Ziel\n7;A;1:45:30;1:45:00;0:50:00;1:45:00\n8;B;2:01:00;2:00:00;0:57:00;2:00:00\n");
        // region import
        ImportedResults results = ResultsImport.of(table)
                .event("half")
                .gun("08:30")
                .distanceKm(21.1)
                .read();

        for (UnderstoodColumn column : results.columns()) {
            lines.add(column.column() + " is " + column.meaning().word() + " " + column.detail());
        }
        results.writeTo(raceFolder, false);
        // endregion

        assertThat(lines).contains("Brutto is gun_time ", "10 km is mat km 10", "Name is ignored ");
        assertThat(raceFolder.resolve("half_splits.csv")).content().contains("7,10,3030", "8,21.1,7260");
    }
}
