package org.runflow.io.process;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A process and everything that it has started, also what has left it: found by its mark where the system shows it, else as far as it was seen
 * among the descendants in one of the looks taken each second.
 */
final class Family {
    private static final long FORCE_NS = 5_000_000_000L;
    private static final long SHORTEST_WAIT_MS = 2;
    private static final long LONGEST_WAIT_MS = 50;

    private final String mark;
    private final Marks marks;
    private final Set<ProcessHandle> known = new HashSet<>();

    Family(String mark, Marks marks) {
        this.mark = mark;
        this.marks = marks;
    }

    void add(ProcessHandle process) {
        known.add(process);
    }

    /** Remembers who descends from whom, because nobody knows it any more once a parent is gone. */
    void look() {
        known.removeIf(process -> !isAlive(process));
        Set<ProcessHandle> seen = new HashSet<>();
        for (ProcessHandle process : List.copyOf(known)) {
            if (seen.add(process)) {
                process.descendants().forEach(seen::add);
            }
        }
        seen.removeIf(process -> !isAlive(process));
        known.addAll(seen);
    }

    /** {@return who is alive} */
    Set<ProcessHandle> alive() {
        known.addAll(marks.find(mark));
        look();
        known.remove(ProcessHandle.current());
        return Set.copyOf(known);
    }

    /**
     * Asks all of them to end, waits, and ends by force who is left.
     *
     * @return ids of the latter, in ascending order
     */
    List<Long> end(long graceNs) {
        Set<ProcessHandle> asked = new HashSet<>();
        boolean gone = awaitNobody(
                System.nanoTime() + graceNs,
                alive -> alive.stream().filter(asked::add).forEach(ProcessHandle::destroy));
        Set<Long> forced = new TreeSet<>(Comparator.naturalOrder());
        if (!gone) {
            awaitNobody(
                    System.nanoTime() + FORCE_NS,
                    alive -> alive.forEach(process -> {
                        forced.add(process.pid());
                        process.destroyForcibly();
                    }));
        }
        return List.copyOf(forced);
    }

    private boolean awaitNobody(long untilNs, java.util.function.Consumer<Set<ProcessHandle>> action) {
        long[] wait = {SHORTEST_WAIT_MS};
        return Uninterrupted.until(
                untilNs,
                () -> {
                    Set<ProcessHandle> alive = alive();
                    action.accept(alive);
                    // who forks and ends while the list is read can be missed by one look
                    return alive.isEmpty() && alive().isEmpty();
                },
                () -> {
                    Thread.sleep(wait[0]);
                    wait[0] = Math.min(LONGEST_WAIT_MS, 2 * wait[0]);
                });
    }

    private static boolean isAlive(ProcessHandle process) {
        return process.isAlive() && !Marks.isGhost(process);
    }
}
