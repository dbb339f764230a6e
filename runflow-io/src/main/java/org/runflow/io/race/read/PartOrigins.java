package org.runflow.io.race.read;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.runflow.error.InputProblem;
import org.runflow.race.model.RacePart;
import org.runflow.race.model.RaceProblem;
import org.runflow.race.model.RaceProperty;

/**
 * Brings the problems of the race as a whole back to the file and line they come from. The readers remember here where each part stood, and which
 * questions cannot be judged because the input they need was itself unreadable.
 */
final class PartOrigins {
    private final Map<List<Object>, Origin> parts = new HashMap<>();
    private final Map<List<Object>, Origin> properties = new HashMap<>();
    private final Set<List<Object>> unjudged = new HashSet<>();
    private final Set<List<Object>> unjudgedKinds = new HashSet<>();

    /**
     * Where something stood.
     *
     * @param file name of the file
     * @param line line in it
     * @param column column or property to show, absent for the usual one
     */
    record Origin(String file, int line, Optional<String> column) {}

    /** Looked up as a list: what a JVM makes of the equality of each kind of record takes a fresh process as long as reading a file. */
    private static List<Object> keyOf(RacePart part) {
        if (part instanceof RacePart.PassPart pass) {
            return List.of(pass.getClass(), pass.segmentId(), pass.event());
        }
        // the label of every other kind ends with the one text in it
        return List.of(part.getClass(), part.label());
    }

    private static List<Object> keyOf(RacePart part, RaceProperty property) {
        return List.of(keyOf(part), property);
    }

    void remember(RacePart part, Origin origin) {
        parts.put(keyOf(part), origin);
    }

    void remember(RacePart part, RaceProperty property, Origin origin) {
        properties.put(keyOf(part, property), origin);
    }

    /** Drops what the model says of that property of the part: it would only follow from another problem. */
    void leaveUnjudged(RacePart part, RaceProperty property) {
        unjudged.add(keyOf(part, property));
    }

    /** Drops what the model says of that property of all parts of a kind. */
    void leaveUnjudged(Class<? extends RacePart> kind, RaceProperty property) {
        unjudgedKinds.add(List.of(kind, property));
    }

    /** The line of a part. */
    Optional<Integer> findLine(RacePart part) {
        return Optional.ofNullable(parts.get(keyOf(part))).map(Origin::line);
    }

    List<InputProblem> translate(List<RaceProblem> problems) {
        return problems.stream().filter(this::isJudged).map(this::translate).toList();
    }

    private boolean isJudged(RaceProblem problem) {
        return !unjudged.contains(keyOf(problem.part(), problem.property()))
                && !unjudgedKinds.contains(List.of(problem.part().getClass(), problem.property()));
    }

    private InputProblem translate(RaceProblem problem) {
        return Stream.of(
                        Optional.ofNullable(properties.get(keyOf(problem.part(), problem.property()))),
                        Optional.ofNullable(parts.get(keyOf(problem.part()))))
                .flatMap(Optional::stream)
                .findFirst()
                .map(origin -> at(origin, problem))
                .orElseGet(problem::inCode);
    }

    private static InputProblem at(Origin origin, RaceProblem problem) {
        return new InputProblem(
                origin.file(),
                OptionalInt.of(origin.line()),
                origin.column().or(() -> PartColumns.find(problem.part(), problem.property())),
                problem.value(),
                problem.message());
    }
}
