package org.runflow.docs.shell;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.runflow.race.scenario.StartPlans;

/** Reads {@code 10k:07:00..08:00/5m} (guns of an event) and {@code half/w2:+0m..+10m/1m} (shifts of a wave). */
final class MoveOption {
    static final String FORM = "10k:07:00..08:00/5m for an event, half/w2:+0m..+10m/1m for a wave";

    private static final Pattern MOVE =
            Pattern.compile("(?<group>[^:]+):(?<from>[^/]+?)\\.\\.(?<to>[^/]+)/(?<step>[^/]+)");
    private static final Pattern SPAN = Pattern.compile("([+-]?)(\\d{1,6})(s|m|h)");

    private MoveOption() {}

    static StartPlans addTo(StartPlans plans, String move) {
        Matcher parts = MOVE.matcher(move);
        if (!parts.matches()) {
            throw wrong(move);
        }
        String group = parts.group("group");
        String from = parts.group("from");
        String to = parts.group("to");
        try {
            Duration step = span(parts.group("step"));
            return SPAN.matcher(from).matches()
                    ? plans.shifts(group, steps(group, span(from), span(to), step))
                    : plans.event(group, from, to, step);
        } catch (DateTimeException e) {
            throw wrong(move);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--move " + move + ": " + e.getMessage());
        }
    }

    private static List<Duration> steps(String group, Duration from, Duration to, Duration step) {
        if (to.compareTo(from) < 0
                || step.isZero()
                || step.isNegative()
                || to.minus(from).dividedBy(step) > 100_000) {
            throw new IllegalArgumentException(
                    "'" + group + "' needs a range that rises by a step above 0, with at most 100000 steps");
        }
        return Stream.iterate(from, at -> at.compareTo(to) <= 0, at -> at.plus(step))
                .toList();
    }

    /** Reads a signed span such as {@code -5m}. */
    static Duration span(String text) {
        Matcher span = SPAN.matcher(text);
        if (!span.matches()) {
            throw new DateTimeException(text);
        }
        long amount = Long.parseLong(span.group(2));
        Duration duration = switch (span.group(3)) {
            case "h" -> Duration.ofHours(amount);
            case "m" -> Duration.ofMinutes(amount);
            default -> Duration.ofSeconds(amount);
        };
        return span.group(1).equals("-") ? duration.negated() : duration;
    }

    private static UsageException wrong(String move) {
        return new UsageException("--move " + move + " cannot be read; write " + FORM);
    }
}
