package org.runflow.race.experience;

import com.google.common.collect.ImmutableSortedMap;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.runflow.race.model.DayHeader;
import org.runflow.race.model.DayResult;

/**
 * The experience of a day's runners and the state of the day as a whole.
 *
 * @param header which day
 * @param rulebook name of the rulebook behind levels and weights
 * @param byEvent experience by event, all events
 * @param eventGroups experience by group of events
 * @param operationalStatus the verdict on the day
 * @param aggregates counts over the day
 */
public record ExperienceResults(
        DayHeader header,
        String rulebook,
        SortedMap<String, EventExperience> byEvent,
        SortedMap<String, GroupExperience> eventGroups,
        OperationalStatus operationalStatus,
        DayAggregates aggregates)
        implements DayResult {
    /** Copies the collections. */
    public ExperienceResults {
        byEvent = ImmutableSortedMap.copyOf(byEvent);
        eventGroups = ImmutableSortedMap.copyOf(eventGroups);
    }

    /**
     * {@return the experience of an event}
     *
     * @param event name of an event of the day
     * @throws IllegalArgumentException if there is none
     */
    public EventExperience getEvent(String event) {
        EventExperience experience = byEvent.get(event);
        if (experience == null) {
            throw new IllegalArgumentException(
                    "day '" + day() + "' has no event '" + event + "'; it has " + byEvent.keySet());
        }
        return experience;
    }

    /**
     * The experience of several events together.
     *
     * @param events its events, as the race lists them
     * @param participants number of runners
     * @param res mean of the scores of all its runners, absent without runners
     * @param resP10 10 % quantile of the scores of all its runners, absent without runners
     */
    public record GroupExperience(
            List<String> events, int participants, Optional<Double> res, Optional<Double> resP10) {
        /**
         * Checks the components.
         *
         * @throws IllegalArgumentException if there are runners without scores or scores without runners
         */
        public GroupExperience {
            events = List.copyOf(events);
            if (res.isPresent() != participants > 0 || resP10.isPresent() != participants > 0) {
                throw new IllegalArgumentException("runners have scores and nobody else has, was " + participants
                        + " with " + res + ", " + resP10);
            }
        }
    }
}
