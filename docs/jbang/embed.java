///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
//REPOS mavenLocal,central
//DEPS org.runflow:runflow-io:0.1.0-SNAPSHOT
//DEPS org.runflow:runflow-report:0.1.0-SNAPSHOT

import java.nio.file.Path;
import org.runflow.Engine;
import org.runflow.Run;
import org.runflow.error.RunflowException;
import org.runflow.io.Workspace;
import org.runflow.io.race.RaceFolder;
import org.runflow.io.race.form.RaceForms;
import org.runflow.race.RaceAnalysis;
import org.runflow.race.RaceDayPipeline;
import org.runflow.race.density.SegmentDensity;
import org.runflow.report.race.RaceReports;

/** Embeds the analysis in an application: {@code jbang embed.java docs/sample-race workspace}. */
class embed {
    public static void main(String[] args) {
        if (args.length != 2) {
            System.err.println("Usage: jbang embed.java RACE WORKSPACE");
            System.exit(64);
        }
        try {
            analyse(Path.of(args[0]), Path.of(args[1]));
        } catch (RunflowException | IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(3);
        }
    }

    static void analyse(Path race, Path results) {
        RaceFolder folder = RaceFolder.open(race);
        Workspace workspace = Workspace.open(results, RaceForms.standard());
        Engine engine = folder.engineIn(workspace).build();

        Run run = RaceReports.standard().addTo(RaceAnalysis.of(folder.race())).run(engine).orThrow();

        for (String day : folder.race().dayNames()) {
            for (SegmentDensity segment : run.get(RaceDayPipeline.DENSITY.in(day)).segments()) {
                System.out.println(day + " " + segment.segId() + " " + segment.los() + " " + segment.segLabel());
            }
        }
        System.out.println("Reports: " + workspace.folderOf(run.id()));
    }
}
