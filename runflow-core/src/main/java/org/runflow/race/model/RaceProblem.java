package org.runflow.race.model;

import java.util.Optional;
import java.util.OptionalInt;
import org.runflow.error.InputProblem;

/**
 * One thing wrong with a race, whatever it was made from.
 *
 * @param part the part of the race
 * @param property its property
 * @param value what it is, absent when there is nothing to show
 * @param message what is wrong and what would be right, a sentence
 */
public record RaceProblem(RacePart part, RaceProperty property, Optional<String> value, String message) {
    /**
     * Words the problem for whoever built the race in code.
     *
     * @return the problem with part and property by their names in code
     */
    public InputProblem inCode() {
        return new InputProblem(part.label(), OptionalInt.empty(), Optional.of(property.label()), value, message);
    }
}
