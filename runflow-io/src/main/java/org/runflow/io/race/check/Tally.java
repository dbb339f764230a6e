package org.runflow.io.race.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Counts what is odd in one way in one file, and keeps the first examples by line. Not safe for use by several threads. */
public final class Tally {
    private static final int EXAMPLES = 5;

    private final List<Example> examples = new ArrayList<>();
    private int count;
    private int runners;

    private record Example(int line, String text) {}

    /** Prepares to count. */
    public Tally() {}

    /**
     * Counts one.
     *
     * @param line its line
     * @param example what is there, without the line
     */
    public void add(int line, String example) {
        count++;
        examples.add(new Example(line, example));
        examples.sort(Comparator.comparingInt(Example::line));
        if (examples.size() > EXAMPLES) {
            examples.remove(EXAMPLES);
        }
    }

    /** Counts a runner who is concerned. */
    public void addRunner() {
        runners++;
    }

    /** {@return how many were counted} */
    public int count() {
        return count;
    }

    /** {@return how many runners were counted} */
    public int runners() {
        return runners;
    }

    /** {@return the line of the first example, 0 when there is none} */
    public int firstLine() {
        return examples.isEmpty() ? 0 : examples.get(0).line();
    }

    /** {@return the first five by line: {@code line 2: this; line 3: that}; dots when there are more} */
    public String shown() {
        List<String> lines = new ArrayList<>();
        examples.forEach(example -> lines.add("line " + example.line() + ": " + example.text()));
        if (count > examples.size()) {
            lines.add("...");
        }
        return String.join("; ", lines);
    }
}
