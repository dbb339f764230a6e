package org.runflow.race.scenario;

import java.util.List;
import org.runflow.race.model.RaceDay;
import org.runflow.race.model.Settings;

/**
 * What all plans of a sweep share: a value that may travel to another process.
 *
 * @param day the day as it was loaded
 * @param settings of its race
 * @param variables what moves, the last one fastest
 * @param figures what to compute beside density, each once, in their order
 */
public record SweptDay(RaceDay day, Settings settings, List<Variable> variables, List<Figure> figures) {
    /** Copies the lists and orders the figures. */
    public SweptDay {
        variables = List.copyOf(variables);
        figures = figures.stream().distinct().sorted().toList();
    }
}
