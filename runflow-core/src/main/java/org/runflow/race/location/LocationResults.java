package org.runflow.race.location;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.runflow.race.model.DayHeader;
import org.runflow.race.model.DayResult;
import org.runflow.race.model.Note;
import org.runflow.value.ById;

/**
 * The locations of a day with their times.
 *
 * @param header which day
 * @param locations its locations, in input order
 * @param notes what a reader should know about the data behind them
 * @param summary the locations together
 */
public record LocationResults(
        DayHeader header, ById<TimedLocation> locations, List<Note> notes, LocationSummary summary)
        implements DayResult {
    /** Copies the lists. */
    public LocationResults {
        notes = List.copyOf(notes);
    }

    /**
     * The locations of a day together.
     *
     * @param totalLocations number of locations
     * @param locationsByEvent number of locations that serve an event, all events of the day
     * @param locationsByType number of locations by type
     * @param resources people and equipment of all locations by name; locations without times add to the count only
     */
    public record LocationSummary(
            int totalLocations,
            SortedMap<String, Integer> locationsByEvent,
            SortedMap<String, Integer> locationsByType,
            SortedMap<String, ResourceUse> resources) {
        /** Copies the maps. */
        public LocationSummary {
            locationsByEvent = ImmutableSortedMap.copyOf(locationsByEvent);
            locationsByType = ImmutableSortedMap.copyOf(locationsByType);
            resources = ImmutableSortedMap.copyOf(resources);
        }

        static LocationSummary of(Collection<String> events, List<TimedLocation> locations) {
            SortedMap<String, Integer> byEvent = new TreeMap<>();
            SortedMap<String, Integer> byType = new TreeMap<>();
            SortedMap<String, ResourceUse> resources = new TreeMap<>();
            events.forEach(event -> byEvent.put(event, 0));
            for (TimedLocation location : locations) {
                location.events().forEach(event -> byEvent.merge(event, 1, Integer::sum));
                byType.merge(location.locationType(), 1, Integer::sum);
                location.resources().forEach((name, use) -> resources.merge(name, use, ResourceUse::plus));
            }
            return new LocationSummary(locations.size(), byEvent, byType, resources);
        }
    }
}
