package org.runflow.race.scenario;

import java.time.Duration;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.runflow.race.model.StartPlan;

/** How far groups move, as whole milliseconds, within what a plan may move at most: so that sums of shifts stay numbers. */
final class Shifts {
    private static final int MAX_SHIFTS = 100_000;
    private static final Duration LONGEST_GAP = Duration.ofMillis(Long.MAX_VALUE);

    private Shifts() {}

    /** The milliseconds of a length. */
    static long millis(String group, Duration length) {
        if (length.compareTo(StartPlan.MAX_SHIFT) > 0 || length.compareTo(StartPlan.MAX_SHIFT.negated()) < 0) {
            throw new IllegalArgumentException("'" + group + "' is told " + length + "; the most is "
                    + StartPlan.MAX_SHIFT.toDays() + " days, either way");
        }
        return length.toMillis();
    }

    static List<Long> millis(String group, List<Duration> lengths) {
        return lengths.stream().map(length -> millis(group, length)).toList();
    }

    /** The milliseconds of a gap: where no number holds them, the one that comes nearest. */
    static long gapMillis(Duration gap) {
        if (gap.compareTo(LONGEST_GAP) > 0) {
            return Long.MAX_VALUE;
        }
        return gap.compareTo(LONGEST_GAP.negated()) < 0 ? -Long.MAX_VALUE : gap.toMillis();
    }

    /** The steps from a first value to a last one, in words for who gave others. */
    static List<Long> steps(String group, long from, long to, Duration step, LongFunction<String> words) {
        long stepMillis = millis(group, step);
        if (to < from || stepMillis <= 0 || (to - from) / stepMillis >= MAX_SHIFTS) {
            throw new IllegalArgumentException(
                    "'" + group + "' needs a range that rises by a step above 0, with at most " + MAX_SHIFTS
                            + " steps; was " + words.apply(from) + " to " + words.apply(to) + " by "
                            + AdviceWords.span(stepMillis));
        }
        return LongStream.rangeClosed(0, (to - from) / stepMillis)
                .map(number -> from + number * stepMillis)
                .boxed()
                .toList();
    }
}
