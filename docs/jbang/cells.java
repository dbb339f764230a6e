///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
//REPOS mavenLocal,central
//DEPS org.runflow:runflow-io:0.1.0-SNAPSHOT

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.runflow.Engine;
import org.runflow.error.RunflowException;
import org.runflow.io.race.RaceFolder;
import org.runflow.race.RaceAnalysis;
import org.runflow.race.RaceDayPipeline;
import org.runflow.race.density.DensityCells;
import org.runflow.race.density.SegmentCells;
import org.runflow.race.model.RaceClock;

/** Exports the occupied cells of a day: {@code jbang cells.java docs/sample-race sun cells.csv}. */
class cells {
    public static void main(String[] args) {
        if (args.length != 3) {
            System.err.println("Usage: jbang cells.java RACE DAY FILE, as in docs/sample-race sun cells.csv");
            System.exit(64);
        }
        try {
            export(Path.of(args[0]), args[1], Path.of(args[2]));
        } catch (RunflowException | IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(3);
        } catch (IOException e) {
            System.err.println("Cannot write " + args[2] + ": " + e);
            System.exit(3);
        }
    }

    static void export(Path folder, String day, Path file) throws IOException {
        RaceAnalysis analysis = RaceAnalysis.of(RaceFolder.open(folder).race()).only(day);
        DensityCells cells = analysis.run(Engine.inMemory()).orThrow().get(RaceDayPipeline.CELLS.in(day));
        try (CSVPrinter csv = CSVFormat.DEFAULT.print(Files.newBufferedWriter(file))) {
            csv.printRecord("segment", "from_m", "to_m", "window", "density_p_per_m2", "rate_p_per_s", "level");
            for (SegmentCells segment : cells.segments()) {
                for (int i = 0; i < segment.size(); i++) {
                    csv.printRecord(segment.id(), segment.startM(i), segment.endM(i),
                            RaceClock.text(segment.windowStartMillis(i)), segment.densityPerM2(i),
                            segment.throughputPerS(i), segment.level(i));
                }
            }
        }
        System.out.println(cells.size() + " cells: " + file);
    }
}
