package org.runflow.io.soak;

import java.nio.file.Path;
import org.runflow.Engine;
import org.runflow.io.Workspace;
import org.runflow.io.store.ThirteenStages;

/** A process that runs thirteen stages with one input after the other, from a number on, until it is killed. */
final class KillLoop {
    private KillLoop() {}

    public static void main(String[] arguments) {
        Engine engine =
                Workspace.open(Path.of(arguments[0])).engine().parallelism(2).build();
        System.out.println("begun");
        for (int number = Integer.parseInt(arguments[1]); number < Integer.MAX_VALUE; number++) {
            engine.run(ThirteenStages.PIPELINE, ThirteenStages.request("line " + number))
                    .orThrow();
            System.out.println("ran");
        }
    }
}
