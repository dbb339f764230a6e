package org.runflow.race.corridor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.runflow.race.model.RaceDay;

/**
 * The order of a day's events in the columns of its segments: an event stands before another where a segment names it before, as every segment of a
 * file does. Where the segments leave it open, whichever is named by the earlier segment comes first. Every event of a race is named by some segment.
 */
final class EventOrder {
    private EventOrder() {}

    static List<String> of(RaceDay day) {
        Set<String> left = new LinkedHashSet<>();
        day.segments().forEach(segment -> left.addAll(segment.eventNames()));
        List<String> ordered = new ArrayList<>();
        while (!left.isEmpty()) {
            String next = left.stream()
                    .filter(event -> isFirst(event, left, day))
                    .findFirst()
                    .orElse(left.iterator().next());
            left.remove(next);
            ordered.add(next);
        }
        return ordered;
    }

    private static boolean isFirst(String event, Set<String> left, RaceDay day) {
        return day.segments().stream().allMatch(segment -> {
            List<String> named =
                    segment.eventNames().stream().filter(left::contains).toList();
            return !named.contains(event) || named.get(0).equals(event);
        });
    }
}
