package org.runflow.docs.shell;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.runflow.spread.Spread;

/** Shows on one line of a live terminal how many of a known number of things are done; elsewhere it shows nothing. */
final class CountBar {
    private static final int SHORTEST = 10;
    private static final int LONGEST = 60;
    /** As often as a bar can be seen to grow. */
    private static final int STEPS = 200;

    private final Console console;
    private final String what;
    private final AtomicLong done = new AtomicLong();

    /**
     * Makes a bar.
     *
     * @param console to draw on
     * @param what is counted, a plural
     */
    CountBar(Console console, String what) {
        this.console = console;
        this.what = what;
    }

    /**
     * Counts one more.
     *
     * @param all how many there are
     */
    void count(long all) {
        long now = done.incrementAndGet();
        if (console.terminal().live() && (now == all || now % Math.max(1, all / STEPS) == 0)) {
            console.draw(line(now, all, console.terminal().columns()));
        }
    }

    /** Takes the bar away. */
    void end() {
        if (console.terminal().live()) {
            console.draw("");
        }
    }

    /** Carries out work on the threads of this process and counts its pieces, list by list. */
    Spread counting() {
        return new Spread() {
            @Override
            public <T, R> List<R> map(List<T> items, Function<? super T, ? extends R> function) {
                done.set(0);
                return PARALLEL.map(items, item -> {
                    R result = function.apply(item);
                    count(items.size());
                    return result;
                });
            }
        };
    }

    /** {@return the line, shorter than the terminal so that it never wraps} */
    String line(long now, long all, int columns) {
        int length = Math.max(SHORTEST, Math.min(LONGEST, columns / 3));
        int filled = (int) (all == 0 ? 0 : length * Math.min(now, all) / all);
        String line = String.format(
                Locale.ROOT, "[%s%s] %,d/%,d %s", "#".repeat(filled), "-".repeat(length - filled), now, all, what);
        return line.length() < columns ? line : line.substring(0, Math.max(0, columns - 2)) + "…";
    }
}
