package org.runflow.report.race.flow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.runflow.race.flow.FlowPair;
import org.runflow.race.flow.FlowResults;
import org.runflow.race.flow.FlowRowResult;
import org.runflow.race.model.FlowDirection;

/** How often each event passes or meets each other one, summed over the rows that compare the two. */
public final class EncounterCounts {
    private final Map<List<String>, Long> counts = new HashMap<>();

    private EncounterCounts() {}

    /**
     * {@return passes in the same direction: the first event passes the second}
     *
     * @param flow flow of a day
     */
    public static EncounterCounts passes(FlowResults flow) {
        EncounterCounts passes = new EncounterCounts();
        for (FlowRowResult row : flow.rows()) {
            FlowPair pair = row.pair();
            if (pair.direction() == FlowDirection.SAME) {
                passes.add(pair.eventA(), pair.eventB(), row.passes().passesA());
                passes.add(pair.eventB(), pair.eventA(), row.passes().passesB());
            }
        }
        return passes;
    }

    /**
     * {@return meetings head-on, the same both ways}
     *
     * @param flow flow of a day
     */
    public static EncounterCounts meetings(FlowResults flow) {
        EncounterCounts meetings = new EncounterCounts();
        for (FlowRowResult row : flow.rows()) {
            FlowPair pair = row.pair();
            if (pair.direction() == FlowDirection.OPPOSITE) {
                long count = row.meetings().meetings();
                meetings.add(pair.eventA(), pair.eventB(), count);
                meetings.add(pair.eventB(), pair.eventA(), pair.eventA().equals(pair.eventB()) ? 0 : count);
            }
        }
        return meetings;
    }

    /** {@return whether no row compares any two events} */
    public boolean isEmpty() {
        return counts.isEmpty();
    }

    /**
     * {@return the count, or empty when no row compares the two}
     *
     * @param event the one that passes or meets
     * @param other the one that is passed or met
     */
    public Optional<Long> find(String event, String other) {
        return Optional.ofNullable(counts.get(List.of(event, other)));
    }

    private void add(String event, String other, long count) {
        counts.merge(List.of(event, other), count, Long::sum);
    }
}
