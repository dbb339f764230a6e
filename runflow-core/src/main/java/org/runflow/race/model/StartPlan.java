package org.runflow.race.model;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalTime;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Start times to try.
 *
 * @param starts gun by event, local time of the event's day
 */
public record StartPlan(SortedMap<String, LocalTime> starts) {
    /** Copies the map. */
    public StartPlan {
        starts = ImmutableSortedMap.copyOf(starts);
    }

    /**
     * {@return a plan of one event's start}
     *
     * @param event name of an event
     * @param start {@code HH:MM} or {@code HH:MM:SS}
     */
    public static StartPlan of(String event, String start) {
        return new StartPlan(ImmutableSortedMap.of(event, LocalTime.parse(start)));
    }

    /**
     * {@return this plan with one more event}
     *
     * @param event name of an event; replaces an earlier start of it
     * @param start {@code HH:MM} or {@code HH:MM:SS}
     */
    public StartPlan and(String event, String start) {
        Map<String, LocalTime> more = new TreeMap<>(starts);
        more.put(event, LocalTime.parse(start));
        return new StartPlan(ImmutableSortedMap.copyOf(more));
    }
}
