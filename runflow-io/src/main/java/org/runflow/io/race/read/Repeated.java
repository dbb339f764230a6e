package org.runflow.io.race.read;

import java.util.Locale;
import java.util.regex.Pattern;
import org.runflow.error.InputProblem;

/** A rule that rows of a file break, how often, and what the values have in common. */
final class Repeated {
    private static final int OFTEN = 5;
    private static final Pattern LIKE_SECONDS = Pattern.compile("(?:1[2-9]|[2-9]\\d|1[0-4]\\d)\\d(?:[.,]\\d*)?");

    private final InputProblem first;
    private long count;
    private long notKept;
    private long commas;
    private long colons;
    private long letters;
    private long secondsPerKm;

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
        secondsPerKm += isPace(problem) && LIKE_SECONDS.matcher(value).matches() ? 1 : 0;
    }

    /** Adds those of the same rule in another log that it counted only. */
    void addNotKept(Repeated other) {
        count += other.notKept;
        notKept += other.notKept;
        commas += Math.max(0, other.commas - (other.count - other.notKept));
        colons += Math.max(0, other.colons - (other.count - other.notKept));
        letters += Math.max(0, other.letters - (other.count - other.notKept));
        secondsPerKm += Math.max(0, other.secondsPerKm - (other.count - other.notKept));
    }

    private static boolean isPace(InputProblem problem) {
        return problem.column().filter("pace"::equals).isPresent();
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
        if (secondsPerKm == count) {
            return "; are these seconds per kilometre? 330 is 5.5";
        }
        if (letters == count) {
            return "; all of these hold letters";
        }
        if (commas == count) {
            return "; all of these hold a comma";
        }
        return colons == count ? "; all of these hold a colon" : "";
    }
}
