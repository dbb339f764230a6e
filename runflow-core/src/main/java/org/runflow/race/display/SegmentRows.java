package org.runflow.race.display;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import java.util.List;
import org.runflow.race.flow.FlowRowResult;
import org.runflow.race.model.Segment;

/** The flow rows that count for one segment. */
record SegmentRows(List<FlowRowResult> rows) {
    /** The rows of every segment, by its id; a segment without rows is missing. */
    static ListMultimap<String, FlowRowResult> bySegment(List<Segment> segments, List<FlowRowResult> ofDay) {
        ListMultimap<String, FlowRowResult> rows =
                MultimapBuilder.hashKeys().arrayListValues().build();
        SegmentCandidates near = new SegmentCandidates(segments);
        for (FlowRowResult row : ofDay) {
            RowPlaces.of(row.pair(), near.of(row.pair())).forEach(segment -> rows.put(segment.id(), row));
        }
        return rows;
    }

    long overtakes() {
        return rows.stream().mapToLong(row -> row.passes().overtakes()).sum();
    }

    long meetings() {
        return rows.stream().mapToLong(row -> row.meetings().meetings()).sum();
    }

    boolean hasCoPresence() {
        return rows.stream().anyMatch(row -> row.coPresence().coPresencePairs() > 0);
    }
}
