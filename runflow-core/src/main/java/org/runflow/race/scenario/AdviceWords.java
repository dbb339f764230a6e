package org.runflow.race.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.runflow.race.model.RaceClock;
import org.runflow.race.service.LevelOfService;

/** Says in sentences what advice is about. */
public final class AdviceWords {
    private static final long SECOND_MILLIS = 1000;
    private static final long MINUTE_MILLIS = 60 * SECOND_MILLIS;
    private static final long HOUR_MILLIS = 60 * MINUTE_MILLIS;

    private AdviceWords() {}

    /**
     * {@return a constraint as a statement without a full stop, such as {@code half finishes by 12:15:00}; its name stands before it}
     *
     * @param constraint any
     */
    public static String of(Constraint constraint) {
        return constraint.name().map(name -> name + ": ").orElse("") + of(constraint.rule());
    }

    static String of(Rule rule) {
        if (rule instanceof Rule.After after) {
            return after.gapMillis() == 0
                    ? after.a() + " does not start before " + after.b()
                    : after.a() + " starts at least " + span(after.gapMillis()) + " after " + after.b();
        } else if (rule instanceof Rule.FinishBy finish) {
            return (finish.event().equals(Rule.ALL) ? "everybody" : finish.event()) + " finishes by "
                    + RaceClock.text(finish.clockMillis());
        } else if (rule instanceof Rule.ClearBy clear) {
            return clear.segment() + " is clear by " + RaceClock.text(clear.clockMillis());
        } else if (rule instanceof Rule.CloseBy close) {
            return "location " + close.location() + " closes by " + RaceClock.text(close.clockMillis());
        } else if (rule instanceof Rule.MaxDensity density) {
            return place(density.segment()) + " stays at " + density.densityPerM2() + " p/m² or below";
        } else if (rule instanceof Rule.MaxLevel level) {
            return place(level.segment()) + " stays at level " + level.level()
                    + (level.level() == LevelOfService.A ? "" : " or better");
        } else if (rule instanceof Rule.MaxMeetings meetings) {
            return "at most " + number(meetings.most()) + " pairs meet on " + meetings.row();
        } else if (rule instanceof Rule.MaxPasses passes) {
            return "at most " + number(passes.most()) + " passes on " + passes.row();
        }
        return ((Rule.Fixed) rule).group() + " keeps its start";
    }

    private static String place(String segment) {
        return segment.equals(Rule.ALL) ? "every segment" : segment;
    }

    /**
     * {@return an objective as a noun, such as {@code passes on F1_10k_half}; a question mark stands for a level it lacks}
     *
     * @param objective any
     */
    public static String of(Objective objective) {
        return switch (objective.kind()) {
            case EXPOSURE_FROM ->
                "time at level " + objective.level().map(LevelOfService::name).orElse("?") + " or worse";
            case PEAK_DENSITY -> "largest density";
            case PASSES -> "passes on " + String.join(" and ", objective.rows());
            case MEETINGS -> "meetings on " + String.join(" and ", objective.rows());
            case LATEST_FINISH -> "last finish";
            case SPAN -> "first start to last start";
            case MOVED -> "time moved";
        };
    }

    /**
     * {@return a value of an objective with its unit}
     *
     * @param objective any
     * @param value a value of it
     */
    public static String value(Objective objective, double value) {
        return switch (objective.kind()) {
            case EXPOSURE_FROM -> String.format(Locale.ROOT, "%,.1f person-minutes", value / MINUTE_MILLIS);
            case PEAK_DENSITY -> String.format(Locale.ROOT, "%.3f p/m²", value);
            case PASSES, MEETINGS -> number((long) value);
            case LATEST_FINISH -> RaceClock.text((long) value);
            case SPAN, MOVED -> span((long) value);
        };
    }

    /**
     * {@return what a plan makes of a constraint, such as {@code 12:17:21}; {@code nobody} when nobody is there}
     *
     * @param finding a constraint and what a plan makes of it
     */
    public static String value(ConstraintFinding finding) {
        if (finding.value().isEmpty()) {
            return "nobody";
        }
        double value = finding.value().get();
        Rule rule = finding.constraint().rule();
        if (rule instanceof Rule.MaxDensity) {
            return String.format(Locale.ROOT, "%.3f p/m²", value);
        } else if (rule instanceof Rule.MaxLevel) {
            return "level " + LevelOfService.values()[(int) value];
        } else if (rule instanceof Rule.MaxMeetings || rule instanceof Rule.MaxPasses) {
            return number((long) value);
        }
        if (rule instanceof Rule.After && value < 0) {
            return span((long) -value) + " before";
        }
        return rule instanceof Rule.After || rule instanceof Rule.Fixed
                ? span((long) value)
                : RaceClock.text((long) value);
    }

    /**
     * {@return a span of time in words, such as {@code 2 min 21 s}; a minus before it when it is negative}
     *
     * @param millis any
     */
    public static String span(long millis) {
        long rest = Math.abs(Math.max(millis, -Long.MAX_VALUE));
        List<String> parts = new ArrayList<>();
        if (rest >= HOUR_MILLIS) {
            parts.add(rest / HOUR_MILLIS + " h");
        }
        if (rest / MINUTE_MILLIS % 60 > 0) {
            parts.add(rest / MINUTE_MILLIS % 60 + " min");
        }
        long seconds = rest % MINUTE_MILLIS;
        if (seconds > 0 || parts.isEmpty()) {
            String fraction = String.format(Locale.ROOT, ".%03d", seconds % SECOND_MILLIS);
            parts.add(seconds / SECOND_MILLIS + (seconds % SECOND_MILLIS == 0 ? "" : fraction) + " s");
        }
        return (millis < 0 ? "-" : "") + String.join(" ", parts);
    }

    /**
     * {@return what a plan moves, such as {@code 10k at 07:05:00 (15 min earlier)}; {@code today's starts} when nothing}
     *
     * @param variables what may move
     * @param plan a plan
     */
    public static String starts(List<Variable> variables, PlanOutcome plan) {
        List<String> moved = new ArrayList<>();
        for (int variable = 0; variable < variables.size(); variable++) {
            long shift = plan.shiftsMillis().get(variable);
            if (shift != 0) {
                String group = variables.get(variable).group();
                String way = span(Math.abs(shift)) + (shift < 0 ? " earlier" : " later");
                moved.add(
                        variables.get(variable).isEvent()
                                ? group + " at "
                                        + RaceClock.text(Objects.requireNonNull(
                                                plan.gunMillis().get(group)))
                                        + " (" + way + ")"
                                : group + " " + way);
            }
        }
        return moved.isEmpty() ? "today's starts" : String.join(", ", moved);
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** Several statements as one. */
    static String all(List<String> statements) {
        return statements.stream().collect(Collectors.joining("; "));
    }
}
