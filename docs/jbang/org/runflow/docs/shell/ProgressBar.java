package org.runflow.docs.shell;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.runflow.event.RunEvent;
import org.runflow.event.RunListener;
import org.runflow.event.StageEvent;

/** Shows on one line of a live terminal how far a run is; elsewhere it shows nothing. */
final class ProgressBar implements RunListener {
    private static final int SHORTEST = 10;
    private static final int LONGEST = 60;

    private final Console console;
    private final Set<String> running = new LinkedHashSet<>();
    private volatile int stages;
    private int ended;

    /**
     * Makes a bar.
     *
     * @param console to draw on
     */
    ProgressBar(Console console) {
        this.console = console;
    }

    /**
     * Tells how many steps there will be.
     *
     * @param number of stages of the run, which may have begun
     */
    void expect(int number) {
        stages = number;
    }

    @Override
    public void on(RunEvent event) {
        if (!console.terminal().live()) {
            return;
        }
        if (event.isTerminal()) {
            console.draw("");
        } else if (event instanceof StageEvent stage) {
            follow(stage);
            console.draw(line(console.terminal().columns()));
        }
    }

    private void follow(StageEvent event) {
        if (event.isLastOfStage()) {
            ended++;
            running.remove(event.stage());
        } else {
            running.add(event.stage());
        }
    }

    /** {@return the line, shorter than the terminal so that it never wraps} */
    String line(int columns) {
        int length = Math.max(SHORTEST, Math.min(LONGEST, columns / 3));
        int expected = Math.max(stages, ended);
        int filled = expected == 0 ? 0 : length * ended / expected;
        String names = running.stream().limit(2).reduce((a, b) -> a + ", " + b).orElse("");
        String more = running.size() > 2 ? " +" + (running.size() - 2) : "";
        String line = String.format(
                Locale.ROOT,
                "[%s%s] %d/%d %s%s",
                "#".repeat(filled),
                "-".repeat(length - filled),
                ended,
                expected,
                names,
                more);
        return line.length() < columns ? line : line.substring(0, Math.max(0, columns - 2)) + "…";
    }
}
