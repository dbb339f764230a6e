package org.runflow.io.race.exchange;

import java.util.ArrayList;
import java.util.List;

/** What was done with whom, to be told. */
final class ImportCounts {
    private static final int SHOWN = 5;

    int finished;
    int disqualified;
    final Who notStarted = new Who();
    final Who notStartedWithTimes = new Who();
    final Who withoutTimes = new Who();
    final Who stopped = new Who();
    final Who stoppedByTimes = new Who();
    final Who withoutOffset = new Who();
    final Who withoutWave = new Who();

    /** Runners of one kind: how many, and the first of them. */
    static final class Who {
        private final List<String> first = new ArrayList<>();
        private int number;

        void add(String id) {
            number++;
            if (first.size() < SHOWN) {
                first.add(id);
            }
        }

        int number() {
            return number;
        }

        boolean any() {
            return number > 0;
        }

        @Override
        public String toString() {
            return number + " (" + String.join(", ", first) + (number > SHOWN ? ", …" : "") + ")";
        }
    }

    /** A line for each kind that there is. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("Finished, or about to start: " + finished + ".");
        add(lines, stopped, "Stopped on the way: %s; they leave the course at their last split.");
        add(lines, stoppedByTimes, "Of these without a word, only without a finish: %s.");
        if (disqualified > 0) {
            lines.add("Disqualified, but on the course like others: " + disqualified + ".");
        }
        add(lines, notStarted, "Did not start and left out: %s.");
        add(lines, notStartedWithTimes, "warning: did not start, but have times: %s; they are left out.");
        add(lines, withoutTimes, "Without any time and left out: %s.");
        add(lines, withoutOffset, "warning: no start offset is known of %s; 0 is taken.");
        add(lines, withoutWave, "warning: no wave is known of %s; waves are left out for all.");
        return lines;
    }

    private static void add(List<String> lines, Who who, String text) {
        if (who.any()) {
            lines.add(text.replace("%s", who.toString()));
        }
    }
}
