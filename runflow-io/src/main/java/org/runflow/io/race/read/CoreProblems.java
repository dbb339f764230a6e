package org.runflow.io.race.read;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.runflow.error.InputProblem;

/**
 * Brings the problems of the race as a whole back to the file and line they come from. The model speaks of {@code segment 'A1'}; the readers
 * remember here where that stood, and which questions cannot be judged because the input they need was itself unreadable.
 */
final class CoreProblems {
    private static final Pattern NAME = Pattern.compile("( \\d+)? '.*", Pattern.DOTALL);

    private final Map<String, Origin> origins = new HashMap<>();
    private final Set<String> unjudged = new HashSet<>();

    /**
     * Where something stood.
     *
     * @param file name of the file
     * @param line line in it
     * @param column column or property to show, absent to keep the model's
     */
    record Origin(String file, int line, Optional<String> column) {}

    void remember(String source, Origin origin) {
        origins.put(source, origin);
    }

    void remember(String source, String column, Origin origin) {
        origins.put(source + "/" + column, origin);
    }

    /** Drops what the model says of that column of such sources ({@code event}, {@code location} …): it would only follow from another problem. */
    void leaveUnjudged(String kindOfSource, String column) {
        unjudged.add(kindOfSource + "/" + column);
    }

    List<InputProblem> translate(List<InputProblem> problems) {
        return problems.stream().filter(this::isJudged).map(this::translate).toList();
    }

    private boolean isJudged(InputProblem problem) {
        String column = "/" + problem.column().orElse("");
        return !unjudged.contains(kindOf(problem.source()) + column) && !unjudged.contains(problem.source() + column);
    }

    private InputProblem translate(InputProblem problem) {
        String column = "/" + problem.column().orElse("");
        return Stream.of(problem.source() + column, kindOf(problem.source()) + column, problem.source())
                .filter(origins::containsKey)
                .findFirst()
                .map(origins::get)
                .map(origin -> moved(problem, origin))
                .orElse(problem);
    }

    private static InputProblem moved(InputProblem problem, Origin origin) {
        return new InputProblem(
                origin.file(),
                OptionalInt.of(origin.line()),
                origin.column().or(problem::column),
                problem.value(),
                problem.message());
    }

    /** {@code segment 'A1'} is a segment, {@code flow row 3 'A1'} a flow row. */
    private static String kindOf(String source) {
        return NAME.matcher(source).replaceFirst("");
    }
}
