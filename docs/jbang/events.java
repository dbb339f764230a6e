///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
//REPOS mavenLocal,central
//DEPS org.runflow:runflow-io:0.1.0-SNAPSHOT

import java.nio.file.Path;
import org.runflow.Engine;
import org.runflow.Run;
import org.runflow.error.RunflowException;
import org.runflow.event.RunEvent;
import org.runflow.event.StageEvent;
import org.runflow.io.race.RaceFolder;
import org.runflow.race.RaceAnalysis;

/** Watches the events of a run: {@code jbang events.java docs/sample-race}. */
class events {
    public static void main(String[] args) {
        if (args.length != 1) {
            System.err.println("Usage: jbang events.java RACE");
            System.exit(64);
        }
        try {
            watch(Path.of(args[0]));
        } catch (RunflowException | IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(3);
        }
    }

    static void watch(Path folder) {
        Engine engine = Engine.builder().onEvent(events::print).build();
        Run run = RaceAnalysis.of(RaceFolder.open(folder).race()).run(engine);
        System.out.println("The run took " + run.report().duration().orElseThrow().toMillis() + " ms");
    }

    static void print(RunEvent event) {
        String stage = event instanceof StageEvent of ? of.stage() : "";
        System.out.printf("%4d %-16s %-24s %s%n", event.seq(), event.type(), stage, event.message().orElse(""));
    }
}
