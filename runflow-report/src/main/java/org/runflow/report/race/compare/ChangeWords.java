package org.runflow.report.race.compare;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.runflow.race.compare.Changed;
import org.runflow.race.compare.DayDiff;
import org.runflow.report.race.day.DayClock;

/** ChangeWords for both sides of a change. */
final class ChangeWords {
    static final String NONE = "–";

    private ChangeWords() {}

    /** Both sides, or one where they read the same. */
    static String arrow(String before, String after) {
        return before.equals(after) ? after : before + " → " + after;
    }

    static String arrow(Optional<String> before, Optional<String> after) {
        return arrow(before.orElse("none"), after.orElse("none"));
    }

    /** Both sides of a fact, a dash on a side that has none. */
    static <T> String arrow(Changed<T> change, Function<T, String> fact) {
        return arrow(
                change.before().map(fact).orElse(NONE), change.after().map(fact).orElse(NONE));
    }

    /** Both sides of a time, each by the clock of its own day. */
    static <T> String times(DayDiff day, Changed<T> change, Function<T, Optional<OffsetDateTime>> time) {
        DayClock before = new DayClock(day.before().date());
        DayClock after = new DayClock(day.after().date());
        return arrow(
                before.time(change.before().flatMap(time)),
                after.time(change.after().flatMap(time)));
    }

    /** Adds a fact of something that is on both sides, where it differs. */
    static <T> void add(String what, List<String> moved, Changed<T> change, Function<T, String> fact) {
        if (!change.before().map(fact).equals(change.after().map(fact))) {
            moved.add(what + " " + arrow(change, fact));
        }
    }
}
