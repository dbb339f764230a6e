package org.runflow.docs;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import org.runflow.Engine;
import org.runflow.Run;
import org.runflow.error.InvalidInputException;
import org.runflow.error.RunflowException;
import org.runflow.io.Runflow;
import org.runflow.io.Workspace;
import org.runflow.io.race.RaceFolder;
import org.runflow.race.Note;
import org.runflow.raceday.RaceAnalysis;
import org.runflow.report.ReportSet;

/**
 * Analyses a race folder into a workspace and says where the report lies: {@code mvn -q -Pquickstart}, with {@code -Drunflow.race=<folder>} and
 * {@code -Drunflow.workspace=<folder>} for any race and any workspace.
 */
public final class Quickstart {
    private static final int CONFIGURATION_ERROR = 3;

    private final PrintStream out;

    Quickstart(PrintStream out) {
        this.out = out;
    }

    /**
     * Runs the analysis; unless it succeeds, the process ends with the exit code of its outcome.
     *
     * @param args none
     */
    public static void main(String[] args) {
        Path race = Path.of(System.getProperty("runflow.race", "docs/sample-race"));
        Path workspace = Path.of(System.getProperty("runflow.workspace", "workspace"));
        int exitCode = new Quickstart(System.out).run(race, workspace);
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }

    /**
     * {@return the exit code: that of the run's outcome, or 3 when the race folder or the workspace cannot be used; then nothing is written}
     *
     * @param race a race folder
     * @param workspace where results go; created when missing
     */
    int run(Path race, Path workspace) {
        try {
            return analyse(Runflow.openRace(race), workspace);
        } catch (InvalidInputException e) {
            out.println(race + " cannot be analysed; nothing was written.");
            e.problems().forEach(problem -> out.println("  " + problem));
            return CONFIGURATION_ERROR;
        } catch (RunflowException e) {
            out.println(e.getMessage());
            return CONFIGURATION_ERROR;
        }
    }

    private int analyse(RaceFolder folder, Path workspace) {
        for (Note note : folder.notes()) {
            out.println(note.level().name().toLowerCase(Locale.ROOT) + ": " + note.text());
        }
        RaceAnalysis analysis = ReportSet.standard().addTo(RaceAnalysis.of(folder.race()));
        Workspace results = Runflow.openWorkspace(workspace);
        Engine engine = results.engine(folder)
                .onEvent(new ProgressLine(out, analysis.pipeline().outputs().size()))
                .build();
        Run run = analysis.run(engine);
        new Summary(out).print(folder.race(), run, results.folderOf(run.id()));
        return run.outcome().exitCode();
    }
}
