package org.runflow.io.race.read;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.runflow.race.scenario.Variable;

/** Reads what may move: a group with its shifts, or with a range of minutes. */
final class VariableJson {
    private static final long MINUTE_MILLIS = 60_000;
    private static final long MAX_STEPS = 100_000;
    private static final Range MILLIS = new Range(
            "must be a whole number of milliseconds within a day",
            number -> number == Math.rint(number) && Math.abs(number) <= 86_400_000);
    private static final Range MINUTES = Range.withinADay("minutes", MINUTE_MILLIS);

    private final InputFile file;

    VariableJson(InputFile file) {
        this.file = file;
    }

    Optional<Variable> read(JsonValue object) {
        JsonFields fields = new JsonFields(file, object);
        Optional<String> group = fields.requireText("group");
        Optional<List<Long>> shifts =
                object.members().containsKey("shifts_ms") ? listed(fields) : range(fields, object);
        fields.rejectOthers();
        if (group.isEmpty() || shifts.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Variable(group.get(), shifts.get()));
        } catch (IllegalArgumentException e) {
            file.problem(object.line(), object.path(), "", String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private static Optional<List<Long>> listed(JsonFields fields) {
        return fields.find("shifts_ms", JsonValue.Kind.ARRAY).flatMap(array -> {
            List<Long> shifts = fields.items(array, JsonValue.Kind.NUMBER).stream()
                    .flatMap(item -> fields.number(item, MILLIS).stream().boxed())
                    .map(Double::longValue)
                    .toList();
            return shifts.size() == array.items().size() ? Optional.of(shifts) : Optional.empty();
        });
    }

    private Optional<List<Long>> range(JsonFields fields, JsonValue object) {
        long[] bounds = LongStream.of(millis(fields, "from_min"), millis(fields, "to_min"), millis(fields, "step_min"))
                .toArray();
        if (LongStream.of(bounds).anyMatch(bound -> bound == Long.MIN_VALUE)) {
            return Optional.empty();
        }
        if (bounds[1] < bounds[0] || bounds[2] <= 0 || (bounds[1] - bounds[0]) / bounds[2] >= MAX_STEPS) {
            file.problem(
                    object.line(),
                    object.path(),
                    "",
                    "needs from_min to to_min rising by a step_min above 0, with at most " + MAX_STEPS + " steps");
            return Optional.empty();
        }
        return Optional.of(LongStream.iterate(bounds[0], shift -> shift <= bounds[1], shift -> shift + bounds[2])
                .boxed()
                .toList());
    }

    /** A bound of a range; the smallest number where it is missing or wrong, which is a problem already. */
    private static long millis(JsonFields fields, String name) {
        double minutes = fields.requireNumber(name, MINUTES).orElse(Double.NaN);
        return Double.isNaN(minutes) ? Long.MIN_VALUE : Math.round(minutes * MINUTE_MILLIS);
    }
}
