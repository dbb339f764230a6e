package org.runflow.race.experience;

import com.google.common.collect.ImmutableSortedMap;
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
}
