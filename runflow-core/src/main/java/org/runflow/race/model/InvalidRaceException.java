package org.runflow.race.model;

import java.util.List;
import org.runflow.error.InvalidInputException;

/** A race cannot be used; carries every problem with the part of the race it is about. */
public final class InvalidRaceException extends InvalidInputException {
    private static final long serialVersionUID = 1L;

    private final transient List<RaceProblem> raceProblems;

    InvalidRaceException(String subject, List<RaceProblem> problems) {
        super(subject, problems.stream().map(RaceProblem::inCode).toList());
        this.raceProblems = List.copyOf(problems);
    }

    /** {@return all problems by part, in the order of {@link #problems()}} */
    public List<RaceProblem> raceProblems() {
        return raceProblems;
    }
}
