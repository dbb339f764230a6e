package org.runflow.io.race.read;

import java.util.List;
import java.util.Optional;
import org.runflow.race.scenario.Objective;

/** Reads what should be small. */
final class ObjectiveJson {
    private static final String TYPES = "exposure_from, peak_density, passes, meetings, latest_finish, span, moved";

    private final InputFile file;

    ObjectiveJson(InputFile file) {
        this.file = file;
    }

    Optional<Objective> read(JsonValue object) {
        JsonFields fields = new JsonFields(file, object);
        Optional<Objective> objective =
                fields.require("type", JsonValue.Kind.TEXT).flatMap(type -> objective(fields, type));
        if (objective.isPresent()) {
            fields.rejectOthers();
        }
        return objective;
    }

    private static Optional<Objective> objective(JsonFields fields, JsonValue type) {
        return switch (type.text()) {
            case "exposure_from" -> ConstraintJson.level(fields).map(Objective::exposureFrom);
            case "peak_density" -> Optional.of(Objective.peakDensity());
            case "passes" -> rows(fields).map(rows -> Objective.passes(rows.toArray(String[]::new)));
            case "meetings" -> rows(fields).map(rows -> Objective.meetings(rows.toArray(String[]::new)));
            case "latest_finish" -> Optional.of(Objective.latestFinish());
            case "span" -> Optional.of(Objective.span());
            case "moved" -> Optional.of(Objective.moved());
            default -> {
                fields.problem(type, "is no objective; there are " + TYPES);
                yield Optional.empty();
            }
        };
    }

    private static Optional<List<String>> rows(JsonFields fields) {
        return fields.require("rows", JsonValue.Kind.ARRAY)
                .map(array -> fields.items(array, JsonValue.Kind.TEXT).stream()
                        .map(JsonValue::text)
                        .toList());
    }
}
