///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
//REPOS mavenLocal,central
//DEPS org.runflow:runflow-io:0.1.0-SNAPSHOT

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.runflow.error.RunflowException;
import org.runflow.io.race.RaceFolder;
import org.runflow.race.model.RaceClock;
import org.runflow.race.scenario.Figure;
import org.runflow.race.scenario.FlaggedCells;
import org.runflow.race.scenario.PlanOutcome;
import org.runflow.race.scenario.StartPlans;
import org.runflow.race.scenario.Sweep;

/** Other starts of one event, as a table: {@code jbang whatif.java docs/sample-race sun 10k 09:40 10:20 10}, from, to, minutes between. */
class whatif {
    public static void main(String[] args) {
        if (args.length != 6 || !args[5].matches("[0-9]{1,4}")) {
            System.err.println(
                    "Usage: jbang whatif.java RACE DAY EVENT FROM TO MINUTES, as in docs/sample-race sun 10k 09:40 10:20 10");
            System.exit(64);
        }
        try {
            sweep(
                    Path.of(args[0]),
                    args[1],
                    args[2],
                    StartPlans.grid().event(args[2], args[3], args[4], Duration.ofMinutes(Long.parseLong(args[5]))));
        } catch (RunflowException | IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(3);
        }
    }

    static void sweep(Path folder, String day, String event, StartPlans plans) {
        List<PlanOutcome> outcomes = Sweep.of(RaceFolder.open(folder).race(), day)
                .over(plans)
                .with(Figure.FLAGS)
                .run()
                .plans();

        System.out.printf("%-8s %9s  %-8s %8s%n", "start", "peak p/m²", "segment", "flagged");
        for (PlanOutcome plan : outcomes) {
            FlaggedCells flags = plan.flags().orElseThrow();
            System.out.printf(Locale.ROOT, "%-8s %9.3f  %-8s %8d%n", RaceClock.text(plan.gunMillis().get(event)),
                    plan.peakDensityPerM2(), plan.peakDensitySegment().orElse("-"),
                    flags.watch() + flags.caution() + flags.critical());
        }
    }
}
