package org.runflow.io.race.form;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.runflow.race.model.Settings;

/**
 * The request of a race folder as resolved: every default filled in, every optional file named that was found.
 *
 * @param name name of the race
 * @param timeZone zone of its clocks
 * @param days date by name of day
 * @param dayLabels what people call a day, by its name; days without one are called by their weekday
 * @param segmentsFile file of the segments in the race folder
 * @param flowFile file of the flow rows, absent when there is none
 * @param locationsFile file of the locations, absent when there is none
 * @param events the events in the order of the request
 * @param eventGroups events by group
 * @param rulebook name of a built-in rulebook, or its file in the race folder
 * @param settings everything the analysis is told, the rulebook included
 */
public record AnalysisRequest(
        String name,
        ZoneId timeZone,
        SortedMap<String, LocalDate> days,
        SortedMap<String, String> dayLabels,
        String segmentsFile,
        Optional<String> flowFile,
        Optional<String> locationsFile,
        List<EventRequest> events,
        SortedMap<String, List<String>> eventGroups,
        String rulebook,
        Settings settings) {
    /** Copies days, labels, events and groups. */
    public AnalysisRequest {
        days = Collections.unmodifiableSortedMap(new TreeMap<>(days));
        dayLabels = Collections.unmodifiableSortedMap(new TreeMap<>(dayLabels));
        events = List.copyOf(events);
        SortedMap<String, List<String>> groups = new TreeMap<>();
        eventGroups.forEach((group, members) -> groups.put(group, List.copyOf(members)));
        eventGroups = Collections.unmodifiableSortedMap(groups);
    }

    /** {@return the request as {@code analysis.json} takes it, pretty-printed; reading it gives an equal request} */
    public String toJson() {
        return new RequestJson(this).text();
    }
}
