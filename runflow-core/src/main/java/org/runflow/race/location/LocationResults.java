package org.runflow.race.location;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.runflow.race.model.Note;

/**
 * The locations of a day with their times.
 *
 * @param day name of the day
 * @param date its date
 * @param utcOffset offset of its clock
 * @param events its events by gun, then name
 * @param locations its locations, in input order
 * @param notes what a reader should know about the data behind them
 * @param summary the locations together
 */
public record LocationResults(
        String day,
        LocalDate date,
        ZoneOffset utcOffset,
        List<String> events,
        List<TimedLocation> locations,
        List<Note> notes,
        LocationSummary summary) {
    /** Copies the lists. */
    public LocationResults {
        events = List.copyOf(events);
        locations = List.copyOf(locations);
        notes = List.copyOf(notes);
    }

    /**
     * {@return the location of that id, or empty}
     *
     * @param locationId any text
     */
    public Optional<TimedLocation> findLocation(String locationId) {
        return locations.stream()
                .filter(location -> location.locationId().equals(locationId))
                .findFirst();
    }

    /**
     * {@return the location of that id}
     *
     * @param locationId id of a location of the day
     * @throws IllegalArgumentException if there is none
     */
    public TimedLocation getLocation(String locationId) {
        return findLocation(locationId)
                .orElseThrow(
                        () -> new IllegalArgumentException("day '" + day + "' has no location '" + locationId + "'"));
    }
}
