package org.runflow.io.race.read;

import java.util.Arrays;
import java.util.Optional;
import org.runflow.race.scenario.Constraint;
import org.runflow.race.scenario.Rule;
import org.runflow.race.service.LevelOfService;

/** Reads what must be kept. */
final class ConstraintJson {
    private static final String TYPES =
            "after, finish_by, clear_by, max_density, max_level, max_meetings, max_passes, fixed";
    private static final Range SECONDS = Range.withinADay("seconds", 1000);
    private static final Range NUMBER = new Range("must be a number", number -> true);
    private static final Range COUNT =
            new Range("must be a whole number of 0 or more", number -> number >= 0 && number == Math.rint(number));

    private final InputFile file;

    ConstraintJson(InputFile file) {
        this.file = file;
    }

    Optional<Constraint> read(JsonValue object) {
        JsonFields fields = new JsonFields(file, object);
        Optional<String> name = fields.findText("name").map(JsonValue::text);
        Optional<Constraint> rule = fields.require("type", JsonValue.Kind.TEXT)
                .flatMap(type -> rule(fields, type))
                .map(read -> new Constraint(name, read));
        if (rule.isPresent()) {
            fields.rejectOthers();
        }
        return rule;
    }

    private static Optional<Rule> rule(JsonFields fields, JsonValue type) {
        return switch (type.text()) {
            case "after" -> after(fields);
            case "finish_by" -> by(fields, "event", Rule.FinishBy::new);
            case "clear_by" ->
                fields.findAny("location").isPresent()
                        ? by(fields, "location", Rule.CloseBy::new)
                        : by(fields, "segment", Rule.ClearBy::new);
            case "max_density" -> {
                Optional<String> segment = fields.requireText("segment");
                double most = fields.requireNumber("density", NUMBER).orElse(Double.NaN);
                yield segment.filter(known -> !Double.isNaN(most)).map(known -> new Rule.MaxDensity(known, most));
            }
            case "max_level" -> {
                Optional<String> segment = fields.requireText("segment");
                Optional<LevelOfService> level = level(fields);
                yield segment.flatMap(known -> level.map(worst -> new Rule.MaxLevel(known, worst)));
            }
            case "max_meetings" -> count(fields, Rule.MaxMeetings::new);
            case "max_passes" -> count(fields, Rule.MaxPasses::new);
            case "fixed" -> fields.requireText("group").map(Rule.Fixed::new);
            default -> {
                fields.problem(type, "is no constraint; there are " + TYPES);
                yield Optional.empty();
            }
        };
    }

    private static Optional<Rule> after(JsonFields fields) {
        Optional<String> a = fields.requireText("a");
        Optional<String> b = fields.requireText("b");
        double gapS = fields.requireNumber("gap_s", SECONDS).orElse(Double.NaN);
        return Double.isNaN(gapS)
                ? Optional.empty()
                : a.flatMap(later -> b.map(earlier -> new Rule.After(later, earlier, Math.round(gapS * 1000))));
    }

    /** Something that has a name and a clock. */
    private interface ByClock {
        Rule of(String name, long clockMillis);
    }

    private static Optional<Rule> by(JsonFields fields, String member, ByClock rule) {
        Optional<String> name = fields.requireText(member);
        Optional<Long> clock = fields.require("clock", JsonValue.Kind.TEXT).flatMap(text -> clock(fields, text));
        return name.flatMap(known -> clock.map(millis -> rule.of(known, millis)));
    }

    private static Optional<Long> clock(JsonFields fields, JsonValue text) {
        try {
            Rule.FinishBy read =
                    (Rule.FinishBy) Constraint.finishBy(Rule.ALL, text.text()).rule();
            return Optional.of(read.clockMillis());
        } catch (IllegalArgumentException e) {
            fields.problem(text, "must be a clock such as \"12:25\" or \"12:25:30\"");
            return Optional.empty();
        }
    }

    static Optional<LevelOfService> level(JsonFields fields) {
        return fields.require("level", JsonValue.Kind.TEXT).flatMap(text -> {
            Optional<LevelOfService> level = Arrays.stream(LevelOfService.values())
                    .filter(known -> known.name().equals(text.text()))
                    .findFirst();
            if (level.isEmpty()) {
                fields.problem(text, "is no level; there are A, B, C, D, E, F");
            }
            return level;
        });
    }

    private static Optional<Rule> count(JsonFields fields, RowCount rule) {
        Optional<String> row = fields.requireText("row");
        double most = fields.requireNumber("n", COUNT).orElse(-1);
        return row.filter(known -> most >= 0).map(known -> rule.of(known, (long) most));
    }

    /** Something that counts on a flow row. */
    private interface RowCount {
        Rule of(String row, long most);
    }
}
