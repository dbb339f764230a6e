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
import org.runflow.io.race.RaceFolder;
import org.runflow.race.RaceAnalysis;
import org.runflow.race.RaceDayPipeline;
import org.runflow.race.density.DensityCells;
import org.runflow.race.density.SegmentCells;
import org.runflow.race.model.RaceClock;

/** Exports the occupied cells of a day: {@code jbang cells.java docs/sample-race sun cells.csv}. */
class cells {
    public static void main(String[] args) throws IOException {
        RaceAnalysis analysis = RaceAnalysis.of(RaceFolder.open(Path.of(args[0])).race()).only(args[1]);
        DensityCells day = analysis.run(Engine.inMemory()).orThrow().get(RaceDayPipeline.CELLS.in(args[1]));
        try (CSVPrinter csv = CSVFormat.DEFAULT.print(Files.newBufferedWriter(Path.of(args[2])))) {
            csv.printRecord("segment", "from_m", "to_m", "window", "density_p_per_m2", "rate_p_per_s", "level");
            for (SegmentCells segment : day.segments()) {
                for (int i = 0; i < segment.size(); i++) {
                    csv.printRecord(segment.segmentId(), segment.startM(i), segment.endM(i),
                            RaceClock.text(segment.windowStartMillis(i)), segment.densityPerM2(i),
                            segment.throughputPerS(i), segment.level(i));
                }
            }
        }
        System.out.println(day.size() + " cells: " + args[2]);
    }
}
