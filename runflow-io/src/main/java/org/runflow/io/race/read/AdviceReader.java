package org.runflow.io.race.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.runflow.error.InvalidInputException;
import org.runflow.race.model.Race;
import org.runflow.race.scenario.Advice;
import org.runflow.race.scenario.AdviceFault;
import org.runflow.race.scenario.AdviceProblem;
import org.runflow.race.scenario.Constraint;
import org.runflow.race.scenario.Objective;
import org.runflow.race.scenario.Variable;

/** Reads an advice problem from a file, and says of everything that is wrong with it where it stands. Good for one reading. */
public final class AdviceReader {
    private static final String VERSION = "1.0.0";
    private static final Range WHOLE =
            new Range("must be a whole number", number -> number == Math.rint(number) && Math.abs(number) <= 1L << 53);

    private final Path path;
    private final Race race;
    private final String day;
    private final LoadLog log = new LoadLog();
    private final InputFile file;
    /** Where the parts stood that were read, by what a fault says of them. */
    private final Map<AdviceFault.Part, List<JsonValue>> origins = Map.of(
            AdviceFault.Part.VARIABLES, new ArrayList<>(),
            AdviceFault.Part.CONSTRAINTS, new ArrayList<>(),
            AdviceFault.Part.OBJECTIVES, new ArrayList<>());
    /** Lists that are there and have nothing in them. */
    private final Set<AdviceFault.Part> empty = EnumSet.noneOf(AdviceFault.Part.class);

    /**
     * Prepares to read a file.
     *
     * @param path a JSON file
     * @param race the race
     * @param day name of a day
     */
    public AdviceReader(Path path, Race race, String day) {
        this.path = path;
        this.race = race;
        this.day = day;
        this.file = new InputFile(String.valueOf(path.getFileName()), () -> open(path), log);
    }

    /** A pipe would be waited for, a device may never end. */
    private static InputStream open(Path path) throws IOException {
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            throw new IOException("it is no ordinary file");
        }
        return Files.newInputStream(path);
    }

    /**
     * Reads the file.
     *
     * @return the problem, which fits the day
     * @throws InvalidInputException with all problems, if there is any
     */
    public Advice read() {
        Optional<Advice> advice = JsonReader.readObject(file).map(this::problem).map(problem -> {
            Advice read = Advice.of(race, day, problem);
            read.faults().forEach(this::report);
            return read;
        });
        if (advice.isEmpty() || !log.problems.isEmpty()) {
            throw new InvalidInputException("advice problem '" + path + "'", log.problems.sorted());
        }
        return advice.get();
    }

    private AdviceProblem problem(JsonValue object) {
        JsonFields root = new JsonFields(file, object);
        expect(root, "schema_version", VERSION);
        expect(root, "day", day);
        List<Variable> variables = all(root, "variables", AdviceFault.Part.VARIABLES, new VariableJson(file)::read);
        List<Constraint> constraints =
                all(root, "constraints", AdviceFault.Part.CONSTRAINTS, new ConstraintJson(file)::read);
        List<Objective> objectives =
                all(root, "objectives", AdviceFault.Part.OBJECTIVES, new ObjectiveJson(file)::read);
        long budget = (long) root.number("budget", WHOLE, AdviceProblem.USUAL_BUDGET);
        List<Integer> front = root.find("front", JsonValue.Kind.ARRAY).stream()
                .flatMap(array -> root.items(array, JsonValue.Kind.NUMBER).stream())
                .flatMap(item -> root.number(item, WHOLE).stream().boxed())
                .map(Double::intValue)
                .toList();
        root.rejectOthers();
        return new AdviceProblem(variables, constraints, objectives, budget, front);
    }

    private static void expect(JsonFields root, String name, String value) {
        root.require(name, JsonValue.Kind.TEXT)
                .filter(stated -> !stated.text().equals(value))
                .ifPresent(stated -> root.problem(stated, "must be \"" + value + "\" here"));
    }

    private <T> List<T> all(
            JsonFields root, String name, AdviceFault.Part part, Function<JsonValue, Optional<T>> reader) {
        Optional<JsonValue> array = part == AdviceFault.Part.CONSTRAINTS
                ? root.find(name, JsonValue.Kind.ARRAY)
                : root.require(name, JsonValue.Kind.ARRAY);
        if (array.isPresent() && array.get().items().isEmpty()) {
            empty.add(part);
        }
        List<T> parts = new ArrayList<>();
        for (JsonValue item :
                array.map(list -> root.items(list, JsonValue.Kind.OBJECT)).orElse(List.of())) {
            reader.apply(item).ifPresent(read -> {
                parts.add(read);
                origins.getOrDefault(part, List.of()).add(item);
            });
        }
        return parts;
    }

    private void report(AdviceFault fault) {
        List<JsonValue> stood = origins.getOrDefault(fault.part(), List.of());
        if (fault.index() >= 0) {
            JsonValue at = stood.get(fault.index());
            file.problem(at.line(), at.path(), "", fault.message());
        } else if (!isUnread(fault.part(), stood)) {
            file.problem(1, fault.part().name().toLowerCase(Locale.ROOT), "", fault.message());
        }
    }

    /** Where no variable or objective could be read, that has been said. */
    private boolean isUnread(AdviceFault.Part part, List<JsonValue> stood) {
        boolean needed = part == AdviceFault.Part.VARIABLES || part == AdviceFault.Part.OBJECTIVES;
        return needed && stood.isEmpty() && !empty.contains(part) && file.hasProblems();
    }
}
