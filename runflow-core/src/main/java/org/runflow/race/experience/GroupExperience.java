package org.runflow.race.experience;

import java.util.List;
import java.util.Optional;

/**
 * The experience of several events together.
 *
 * @param events its events, as the race lists them
 * @param participants number of runners
 * @param res mean of the scores of all its runners, absent without runners
 * @param resP10 10 % quantile of the scores of all its runners, absent without runners
 */
public record GroupExperience(List<String> events, int participants, Optional<Double> res, Optional<Double> resP10) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if there are runners without scores or scores without runners
     */
    public GroupExperience {
        events = List.copyOf(events);
        if (res.isPresent() != participants > 0 || resP10.isPresent() != participants > 0) {
            throw new IllegalArgumentException(
                    "runners have scores and nobody else has, was " + participants + " with " + res + ", " + resP10);
        }
    }
}
