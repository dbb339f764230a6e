package org.runflow.race.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.runflow.race.rule.Names;

/** Collects what is wrong with a race. */
final class RaceProblems {
    private final List<RaceProblem> found = new ArrayList<>();

    void add(RacePart part, RaceProperty property, String value, String message) {
        found.add(new RaceProblem(part, property, Optional.of(value).filter(text -> !text.isEmpty()), message));
    }

    void addAll(List<RaceProblem> others) {
        found.addAll(others);
    }

    /** The number when its range accepts it; else that is a problem, and a harmless number stands in so that the rest can be judged. */
    double sound(RacePart part, RaceProperty property, NumberRange range, double number, double standIn) {
        if (range.accepts(number)) {
            return number;
        }
        add(part, property, Double.toString(number), range.rule());
        return standIn;
    }

    /** Checks a name that must be one, and unique whatever its case. */
    void checkName(RacePart part, RaceProperty property, String name, Set<String> seenIgnoringCase) {
        if (!Names.isName(name)) {
            add(part, property, name, "a name is " + Names.RULE);
        }
        if (!seenIgnoringCase.add(name.toLowerCase(Locale.ROOT))) {
            add(part, property, name, "occurs twice; names are unique whatever their case");
        }
    }

    boolean has(RacePart part, RaceProperty property) {
        return found.stream().anyMatch(problem -> problem.part().equals(part) && problem.property() == property);
    }

    List<RaceProblem> found() {
        return found;
    }

    /**
     * Throws when there is a problem.
     *
     * @throws InvalidRaceException with all problems, if there is any
     */
    void throwIfAny(String subject) {
        if (!found.isEmpty()) {
            throw new InvalidRaceException(subject, ProblemOrder.sorted(found));
        }
    }
}
