package org.runflow.io.race.exchange;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which rows of a table belong to the event.
 *
 * @param map the map
 * @param event the event
 * @param wanted the one value of the event where no map tells it, absent when all rows belong to it
 */
record Contests(ImportMap map, String event, Optional<String> wanted) {
    static Contests of(
            ResultsTable table, ResultColumns columns, ImportMap map, String event, ImportProblems problems) {
        Set<String> values = new TreeSet<>();
        if (columns.has(Meaning.CONTEST)) {
            table.rows().forEach(line -> values.add(columns.text(line, Meaning.CONTEST)));
        }
        values.remove("");
        if (!map.contests().isEmpty() || values.size() < 2) {
            return new Contests(map, event, Optional.empty());
        }
        List<String> own = values.stream()
                .filter(value -> Vocabulary.normal(value).equals(Vocabulary.normal(event)))
                .toList();
        if (own.size() != 1) {
            problems.add("holds several contests in column '" + columns.header(Meaning.CONTEST) + "': "
                    + String.join(", ", values.stream().limit(12).toList())
                    + "; say which is this event in a map: \"contests\": {\""
                    + values.iterator().next() + "\": \"" + event
                    + "\"}");
            return new Contests(map, event, Optional.empty());
        }
        return new Contests(map, event, Optional.of(own.get(0)));
    }

    /** The contest of a row that belongs to another event; nothing when it belongs to this one. */
    Optional<String> other(String contest) {
        if (!map.contests().isEmpty()) {
            boolean own = ResultColumns.told(map.contests(), contest)
                    .filter(event::equals)
                    .isPresent();
            return own ? Optional.empty() : Optional.of(contest);
        }
        return wanted.filter(value -> !value.equals(contest)).map(value -> contest);
    }
}
