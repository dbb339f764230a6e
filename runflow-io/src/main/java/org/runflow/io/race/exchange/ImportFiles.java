package org.runflow.io.race.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.runflow.race.rule.Names;

/** The files of imported runners. */
final class ImportFiles {
    private static final int MILLIS_DIGITS = 3;

    private final List<ImportedRunner> runners;
    private final boolean inWaves;
    private final boolean hasStatus;

    ImportFiles(List<ImportedRunner> runners, ImportCounts counts) {
        this.runners = runners;
        boolean some = runners.stream().anyMatch(runner -> !runner.wave().isEmpty());
        if (some) {
            runners.stream()
                    .filter(runner -> runner.wave().isEmpty())
                    .forEach(runner -> counts.withoutWave.add(runner.id()));
        }
        this.inWaves = some && !counts.withoutWave.any();
        this.hasStatus = runners.stream().anyMatch(runner -> !runner.status().isEmpty());
    }

    String runners() {
        List<String> header = new ArrayList<>(List.of("runner_id", "pace", "start_offset"));
        header.addAll(inWaves ? List.of("wave") : List.of());
        header.addAll(hasStatus ? List.of("status") : List.of());
        DraftTable table = new DraftTable(header);
        for (ImportedRunner runner : runners) {
            List<String> cells = new ArrayList<>(List.of(
                    DraftTable.foreign(runner.id()),
                    runner.pace().map(DraftTable::number).orElse(""),
                    seconds(runner.offsetMillis())));
            cells.addAll(inWaves ? List.of(wave(runner.wave())) : List.of());
            cells.addAll(hasStatus ? List.of(runner.status()) : List.of());
            table.add(cells);
        }
        return table.text();
    }

    boolean hasSplits() {
        return runners.stream().anyMatch(runner -> !runner.splits().isEmpty());
    }

    String splits() {
        DraftTable table = new DraftTable(List.of("runner_id", "km", "elapsed_s"));
        for (ImportedRunner runner : runners) {
            String id = DraftTable.foreign(runner.id());
            runner.splits().forEach((km, millis) -> table.add(List.of(id, DraftTable.number(km), seconds(millis))));
        }
        return table.text();
    }

    private static String seconds(long millis) {
        return BigDecimal.valueOf(millis, MILLIS_DIGITS).stripTrailingZeros().toPlainString();
    }

    /** A wave as a name of the race folder. */
    private static String wave(String text) {
        String name = text.strip().replaceAll("\\s+", "-");
        if (Names.isName(name)) {
            return name;
        }
        String plain = name.replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^[^A-Za-z0-9]+", "");
        String shortened = plain.substring(0, Math.min(plain.length(), 60));
        return shortened.isEmpty() ? "w" + Integer.toHexString(text.hashCode()) : shortened;
    }
}
