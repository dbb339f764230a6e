package org.runflow.docs;

import static org.runflow.raceday.RaceDayPipeline.DENSITY;
import static org.runflow.raceday.RaceDayPipeline.FLAGS;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import org.runflow.Run;
import org.runflow.density.DensityResults;
import org.runflow.density.SegmentDensity;
import org.runflow.race.Race;
import org.runflow.race.RaceClock;
import org.runflow.race.RaceDay;
import org.runflow.run.StageReport;

/** What a run found, in a few lines. */
final class Summary {
    private final PrintStream out;

    Summary(PrintStream out) {
        this.out = out;
    }

    /**
     * Prints the worst place of each day, failures if there are any, and where the reports lie.
     *
     * @param race what was analysed
     * @param run the run, ended
     * @param folder the directory that shows it
     */
    void print(Race race, Run run, Path folder) {
        out.println();
        out.println(race.name() + ": " + run.outcome().name().toLowerCase(Locale.ROOT));
        for (String name : race.dayNames()) {
            run.find(DENSITY.in(name)).ifPresent(density -> printDay(race.day(name), density, run));
        }
        run.report().stages().forEach(this::printFailure);
        out.println();
        for (String name : race.dayNames()) {
            out.println("Report of " + name + ": "
                    + folder.resolve(name).resolve("reports").resolve("Density.md"));
        }
        out.println("Page for a browser: " + folder.resolve("index.html"));
        out.println("Everything: " + folder);
    }

    private void printDay(RaceDay day, DensityResults density, Run run) {
        out.printf(
                Locale.ROOT,
                "  %s (%s): %d runners, %d segments%n",
                day.name(),
                density.date(),
                day.runners(),
                density.summary().totalSegments());
        density.summary()
                .peakDensitySegment()
                .flatMap(density::findSegment)
                .ifPresent(worst -> printWorst(worst, density));
        run.find(FLAGS.in(day.name()))
                .ifPresent(flags -> out.printf(
                        Locale.ROOT,
                        "    flagged: %d segments, worst severity %s%n",
                        flags.segments().size(),
                        flags.worstSeverity().name().toLowerCase(Locale.ROOT)));
    }

    private void printWorst(SegmentDensity worst, DensityResults density) {
        worst.peakDensityTimestamp()
                .ifPresent(instant -> out.printf(
                        Locale.ROOT,
                        "    densest: %s (%s), %.2f runners/m², level %s, at %s (bins of %.0f m, windows of %d s)%n",
                        worst.segLabel(),
                        worst.segId(),
                        worst.peakDensityPerM2(),
                        worst.los(),
                        RaceClock.timeOfDay(instant),
                        density.settings().binM(),
                        density.settings().windowS()));
    }

    private void printFailure(StageReport stage) {
        stage.failure().ifPresent(failure -> out.println("  failed: " + stage.path() + ": " + failure.summary()));
    }
}
