package org.runflow.race.model;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.runflow.race.model.RacePart.EventPart;

/** Finds runners of several events of a day under one id. */
final class RunnerCheck {
    private final RaceProblems problems;

    RunnerCheck(RaceProblems problems) {
        this.problems = problems;
    }

    void check(List<RaceEvent> events) {
        events.stream()
                .collect(Collectors.groupingBy(RaceEvent::day, LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(ofDay -> {
                    if (isAnyIdTwice(ofDay)) {
                        nameThem(ofDay);
                    }
                });
    }

    /** Merges the columns of ids, which are sorted each: a race is checked whenever it is changed, and has many runners. */
    private static boolean isAnyIdTwice(List<RaceEvent> events) {
        String[] ids =
                events.stream().flatMap(event -> event.field().ids().stream()).toArray(String[]::new);
        Arrays.sort(ids);
        for (int i = 1; i < ids.length; i++) {
            if (ids[i].equals(ids[i - 1])) {
                return true;
            }
        }
        return false;
    }

    private void nameThem(List<RaceEvent> events) {
        Map<String, String> eventById = new HashMap<>();
        for (RaceEvent event : events) {
            for (String id : event.field().ids()) {
                String other = eventById.putIfAbsent(id, event.name());
                if (other != null) {
                    problems.add(
                            new EventPart(event.name()),
                            RaceProperty.RUNNER_ID,
                            id,
                            "also runs in event '" + other + "'; ids are unique over a day");
                }
            }
        }
    }
}
