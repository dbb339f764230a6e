package org.runflow.race.location;

import java.util.Optional;

/**
 * People or pieces of equipment of one kind.
 *
 * @param count how many, 0 or more
 * @param personMinutes count times the minutes they are needed, absent when there are no times
 */
public record ResourceUse(int count, Optional<Double> personMinutes) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if a number is negative or not finite
     */
    public ResourceUse {
        if (count < 0
                || personMinutes
                        .filter(minutes -> !(minutes >= 0) || minutes.isInfinite())
                        .isPresent()) {
            throw new IllegalArgumentException(
                    "a resource needs a count and minutes of 0 or more, was " + count + " and " + personMinutes);
        }
    }

    ResourceUse plus(ResourceUse other) {
        Optional<Double> sum = personMinutes.isPresent() || other.personMinutes.isPresent()
                ? Optional.of(personMinutes.orElse(0.0) + other.personMinutes.orElse(0.0))
                : Optional.empty();
        return new ResourceUse(count + other.count, sum);
    }
}
