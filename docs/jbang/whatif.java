///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
//REPOS mavenLocal,central
//DEPS org.runflow:runflow-io:0.1.0-SNAPSHOT

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.runflow.Engine;
import org.runflow.Run;
import org.runflow.io.race.RaceFolder;
import org.runflow.race.RaceAnalysis;
import org.runflow.race.RaceDayPipeline;
import org.runflow.race.density.DensitySummary;
import org.runflow.race.model.Race;
import org.runflow.race.model.StartPlan;

/** Other starts of one event, as a table: {@code jbang whatif.java docs/sample-race sun 10k 09:40 10:00 10:20}. */
class whatif {
    public static void main(String[] args) {
        Race race = RaceFolder.open(Path.of(args[0])).race();
        String day = args[1];
        String event = args[2];
        Engine engine = Engine.inMemory();

        System.out.printf("%-8s %9s  %-8s %8s%n", "start", "peak p/m²", "segment", "flagged");
        for (String start : Arrays.asList(args).subList(3, args.length)) {
            Run run = RaceAnalysis.of(race.with(StartPlan.of(event, start))).only(day).run(engine).orThrow();
            DensitySummary summary = run.get(RaceDayPipeline.DENSITY.in(day)).summary();
            int flagged = run.get(RaceDayPipeline.FLAGS.in(day)).segments().size();
            System.out.printf(Locale.ROOT, "%-8s %9.3f  %-8s %8d%n", start, summary.peakDensityOverallPerM2(),
                    summary.peakDensitySegment().orElse("-"), flagged);
        }
    }
}
