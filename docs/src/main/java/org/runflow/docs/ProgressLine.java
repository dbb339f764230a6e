package org.runflow.docs;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.runflow.event.RunEvent;
import org.runflow.event.RunListener;
import org.runflow.event.StageEvent;

/** Says where long work is: at most one line a second, so a short run says nothing. */
final class ProgressLine implements RunListener {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final PrintStream out;
    private final int stages;
    private @Nullable Instant lastSaid;
    private int ended;

    /**
     * @param out takes the lines
     * @param stages number of stages of the run
     */
    ProgressLine(PrintStream out, int stages) {
        this.out = out;
        this.stages = stages;
    }

    @Override
    public void on(RunEvent event) {
        if (lastSaid == null) {
            lastSaid = event.timestamp();
        }
        if (!(event instanceof StageEvent stage)) {
            return;
        }
        if (stage.isLastOfStage()) {
            ended++;
        }
        if (Duration.between(lastSaid, event.timestamp()).compareTo(PAUSE) >= 0) {
            lastSaid = event.timestamp();
            out.println("  " + ended + " of " + stages + " stages done, at " + stage.stage());
        }
    }
}
