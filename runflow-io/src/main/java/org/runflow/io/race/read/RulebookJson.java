package org.runflow.io.race.read;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.runflow.race.service.FlagPolicy;
import org.runflow.race.service.FlagReason;
import org.runflow.race.service.LevelOfService;
import org.runflow.race.service.Rulebook;
import org.runflow.race.service.Rulebook.Mitigation;
import org.runflow.race.service.Rulebook.SchemaBinding;
import org.runflow.race.service.ServiceTable;
import org.runflow.race.service.ServiceTable.FlowReference;
import org.runflow.race.service.Severity;

/**
 * Reads a rulebook from a file. Policy and experience weights default to those of {@link Rulebook#standard()}, the binding of a rulebook with one
 * table to that table. Whether the numbers make sense together is left to the records, whose complaint becomes a problem.
 */
final class RulebookJson {
    private static final Range ANY_NUMBER = new Range("must be a finite number", number -> true);

    private final InputFile file;

    RulebookJson(InputFile file) {
        this.file = file;
    }

    /** The rulebook, or nothing when it has problems. */
    Optional<Rulebook> read() {
        return JsonReader.readObject(file).flatMap(this::rulebook);
    }

    private Optional<Rulebook> rulebook(JsonValue object) {
        JsonFields fields = new JsonFields(file, object);
        Rulebook standard = Rulebook.standard();
        Optional<String> name = fields.requireText("name");
        Optional<String> version = fields.requireText("version");
        SortedMap<String, ServiceTable> tables = new TreeMap<>();
        fields.require("tables", JsonValue.Kind.OBJECT)
                .ifPresent(all -> fields.entries(all, JsonValue.Kind.OBJECT)
                        .forEach(entry ->
                                table(entry.getValue()).ifPresent(table -> tables.put(entry.getKey(), table))));
        Optional<FlagPolicy> policy =
                fields.find("policy", JsonValue.Kind.OBJECT).flatMap(this::policy);
        Optional<SchemaBinding> binding = binding(fields, tables);
        List<Mitigation> mitigations = fields.find("mitigations", JsonValue.Kind.ARRAY).stream()
                .flatMap(array -> fields.items(array, JsonValue.Kind.OBJECT).stream())
                .flatMap(advice -> mitigation(advice).stream())
                .toList();
        Optional<List<Double>> weights =
                fields.find("experience_weights", JsonValue.Kind.ARRAY).map(array -> numbers(fields, array));
        fields.rejectOthers();
        return sound(
                object,
                () -> new Rulebook(
                        name.orElseThrow(),
                        version.orElseThrow(),
                        tables,
                        policy.orElse(standard.policy()),
                        binding.orElseThrow(),
                        mitigations,
                        weights.orElse(standard.experienceWeights())));
    }

    private Optional<ServiceTable> table(JsonValue object) {
        JsonFields fields = new JsonFields(file, object);
        Optional<JsonValue> bounds = fields.require("upper_bounds_per_m2", JsonValue.Kind.ARRAY);
        Optional<FlowReference> flow =
                fields.find("flow", JsonValue.Kind.OBJECT).flatMap(this::flow);
        fields.rejectOthers();
        return bounds.map(array -> numbers(fields, array))
                .flatMap(numbers -> sound(object, () -> new ServiceTable(numbers, flow)));
    }

    private Optional<FlowReference> flow(JsonValue object) {
        JsonFields fields = new JsonFields(file, object);
        double warn = fields.requireNumber("warn_per_min_m", ANY_NUMBER).orElse(0);
        double critical = fields.requireNumber("critical_per_min_m", ANY_NUMBER).orElse(0);
        fields.rejectOthers();
        return sound(object, () -> new FlowReference(warn, critical));
    }

    private Optional<FlagPolicy> policy(JsonValue object) {
        JsonFields fields = new JsonFields(file, object);
        Optional<LevelOfService> watch = constant(fields, "watch_level", LevelOfService.values());
        double percentile =
                fields.requireNumber("watch_utilization_percentile", ANY_NUMBER).orElse(0);
        Optional<LevelOfService> caution = constant(fields, "caution_level", LevelOfService.values());
        Optional<LevelOfService> critical = constant(fields, "critical_level", LevelOfService.values());
        fields.rejectOthers();
        return sound(
                object,
                () -> new FlagPolicy(watch.orElseThrow(), percentile, caution.orElseThrow(), critical.orElseThrow()));
    }

    private Optional<SchemaBinding> binding(JsonFields rulebook, SortedMap<String, ServiceTable> tables) {
        if (tables.size() == 1 && rulebook.findAny("binding").isEmpty()) {
            String only = tables.firstKey();
            return Optional.of(new SchemaBinding(new TreeMap<>(), 0, only, only));
        }
        return rulebook.require("binding", JsonValue.Kind.OBJECT).flatMap(this::binding);
    }

    private Optional<SchemaBinding> binding(JsonValue object) {
        JsonFields fields = new JsonFields(file, object);
        SortedMap<String, String> byType = new TreeMap<>();
        fields.find("by_segment_type", JsonValue.Kind.OBJECT)
                .ifPresent(types -> fields.entries(types, JsonValue.Kind.TEXT)
                        .forEach(entry ->
                                byType.put(entry.getKey(), entry.getValue().text())));
        double narrowBelowM = fields.number("narrow_below_width_m", ANY_NUMBER, 0);
        Optional<String> otherwise = fields.requireText("otherwise");
        Optional<String> narrow = fields.findText("narrow").map(JsonValue::text).or(() -> otherwise);
        fields.rejectOthers();
        return sound(
                object, () -> new SchemaBinding(byType, narrowBelowM, narrow.orElseThrow(), otherwise.orElseThrow()));
    }

    private Optional<Mitigation> mitigation(JsonValue object) {
        JsonFields fields = new JsonFields(file, object);
        Optional<String> schema = fields.findText("schema").map(JsonValue::text);
        Optional<Severity> severity = constant(fields, "severity", Severity.values());
        Optional<FlagReason> reason = constant(fields, "reason", FlagReason.values());
        Optional<String> text = fields.requireText("text");
        fields.rejectOthers();
        return sound(
                object, () -> new Mitigation(schema, severity.orElseThrow(), reason.orElseThrow(), text.orElseThrow()));
    }

    private static List<Double> numbers(JsonFields fields, JsonValue array) {
        return fields.items(array, JsonValue.Kind.NUMBER).stream()
                .map(item -> fields.number(item, ANY_NUMBER).orElse(0))
                .toList();
    }

    private static <E extends Enum<E>> Optional<E> constant(JsonFields fields, String name, E[] constants) {
        Optional<JsonValue> stated = fields.require(name, JsonValue.Kind.TEXT);
        Optional<E> found = stated.flatMap(value -> Arrays.stream(constants)
                .filter(constant -> constant.name().equalsIgnoreCase(value.text()))
                .findFirst());
        if (stated.isPresent() && found.isEmpty()) {
            fields.problem(
                    stated.get(), "must be one of " + Arrays.toString(constants).toLowerCase(Locale.ROOT));
        }
        return found;
    }

    /** Makes a part once nothing is known to be wrong; what the part itself refuses is a problem. */
    private <T> Optional<T> sound(JsonValue object, Supplier<T> part) {
        if (file.hasProblems()) {
            return Optional.empty();
        }
        try {
            return Optional.of(part.get());
        } catch (IllegalArgumentException e) {
            file.problem(object.line(), object.path(), "", String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }
}
