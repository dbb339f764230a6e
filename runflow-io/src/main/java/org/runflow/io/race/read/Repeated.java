package org.runflow.io.race.read;

import java.util.Locale;
import org.runflow.error.InputProblem;

/** A rule that rows of a file break, how often, and what the values have in common. */
final class Repeated {
    private static final int OFTEN = 5;

    private final InputProblem first;
    private long count;
    private long notKept;
    private long commas;
    private long colons;
    private long letters;

    Repeated(InputProblem first) {
        this.first = first;
    }

    void count(InputProblem problem, boolean kept) {
        String value = problem.value().orElse("");
        count++;
        notKept += kept ? 0 : 1;
        commas += value.indexOf(',') >= 0 ? 1 : 0;
        colons += value.indexOf(':') >= 0 ? 1 : 0;
        letters += value.chars().anyMatch(Character::isLetter) ? 1 : 0;
    }

    /** Adds those of the same rule in another log that it counted only. */
    void addNotKept(Repeated other) {
        count += other.notKept;
        notKept += other.notKept;
        commas += Math.max(0, other.commas - (other.count - other.notKept));
        colons += Math.max(0, other.colons - (other.count - other.notKept));
        letters += Math.max(0, other.letters - (other.count - other.notKept));
    }

    long notKept() {
        return notKept;
    }

    /** Whether most rows break the rule, and not just a few. */
    boolean isMost(long rows) {
        return count >= OFTEN && 2 * count > rows && rows > 0;
    }

    /** One problem for all of them, at the place of the first. */
    InputProblem asOne(long rows) {
        return new InputProblem(
                first.source(),
                first.line(),
                first.column(),
                first.value(),
                first.message() + String.format(Locale.ROOT, " (%,d of %,d rows%s)", count, rows, cause()));
    }

    private String cause() {
        if (commas == count) {
            return "; all of these hold a comma";
        }
        if (colons == count) {
            return "; all of these hold a colon";
        }
        return letters == count ? "; all of these hold letters" : "";
    }
}
