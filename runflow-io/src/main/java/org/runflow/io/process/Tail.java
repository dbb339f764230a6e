package org.runflow.io.process;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last lines of a stream, as many as wanted and as fit. Safe for use by several threads. */
final class Tail {
    static final int MOST_CHARS = 1 << 19;

    private final int most;
    private final Deque<String> lines = new ArrayDeque<>();
    private long chars;

    Tail(int most) {
        this.most = most;
    }

    synchronized void add(String line) {
        lines.addLast(line);
        chars += line.length();
        while (lines.size() > most || chars > MOST_CHARS) {
            chars -= lines.removeFirst().length();
        }
    }

    synchronized List<String> lines() {
        return List.copyOf(lines);
    }
}
