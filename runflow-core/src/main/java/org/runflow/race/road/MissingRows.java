package org.runflow.race.road;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.runflow.race.corridor.Joint;
import org.runflow.race.corridor.RoadRows;
import org.runflow.race.corridor.Roads;
import org.runflow.race.flow.Flow;
import org.runflow.race.flow.FlowPair;
import org.runflow.race.flow.FlowRowResult;
import org.runflow.race.model.FlowDirection;
import org.runflow.race.model.FlowRow;
import org.runflow.race.model.FlowSettings;
import org.runflow.race.model.RaceDay;
import org.runflow.race.rule.Decimals;

/** Finds roads that two streams use at the same time, and that no flow row knows. */
final class MissingRows {
    private static final String COLUMNS = "seg_id,event_a,event_b,from_km_a,to_km_a,from_km_b,to_km_b";

    private MissingRows() {}

    /**
     * Finds the rows that the flow rows of a day lack; on a day without, those that its segments do not give.
     *
     * @param day the day
     * @param roads its roads
     * @return a finding each, with the meetings or passes that the row would have
     */
    static List<RoadFinding> of(RaceDay day, Roads roads) {
        boolean hasRows = !day.flowRows().isEmpty();
        List<Joint> joints = hasRows ? RowJoints.of(day) : RoadRows.segmentPairs(day);
        List<FlowRow> missing = Flow.named(RoadRows.missing(day, roads, joints));
        List<RoadFinding> findings = new ArrayList<>();
        for (FlowRowResult row : Flow.analyse(day, FlowSettings.defaults(), missing)) {
            if (row.times().overlapStart().isPresent()) {
                findings.add(finding(row, hasRows));
            }
        }
        return findings;
    }

    private static RoadFinding finding(FlowRowResult row, boolean hasRows) {
        FlowPair pair = row.pair();
        boolean opposite = pair.direction() == FlowDirection.OPPOSITE;
        long passes = row.passes().passesA() + row.passes().passesB();
        return new RoadFinding(
                RoadFinding.Kind.MISSING_FLOW_ROW,
                Optional.empty(),
                Optional.empty(),
                windows(pair) + " lie on one road, "
                        + (opposite ? "in opposite directions: " : "in the same direction: ")
                        + (hasRows
                                ? "add a row to flow.csv"
                                : "compared as long as there are no flow rows; once flow.csv has any, it needs this one, too")
                        + (opposite ? ", and give each way its own width" : "")
                        + ". The row would have "
                        + (opposite
                                ? Decimals.grouped(row.meetings().meetings()) + " meetings."
                                : Decimals.grouped(passes) + " passes."),
                "flow.csv",
                COLUMNS + (isStated(pair) ? ",flow_direction" : ""),
                String.join(
                                ",",
                                pair.segId(),
                                pair.eventA(),
                                pair.eventB(),
                                Km.text(pair.fromKmA()),
                                Km.text(pair.toKmA()),
                                Km.text(pair.fromKmB()),
                                Km.text(pair.toKmB()))
                        + (isStated(pair) ? "," + pair.direction().name().toLowerCase(Locale.ROOT) : ""),
                OptionalLong.of(row.meetings().meetings()),
                OptionalLong.of(passes),
                OptionalInt.empty());
    }

    /** Whether five points of the windows do not tell how the streams run to each other. */
    private static boolean isStated(FlowPair pair) {
        return pair.directionSource() == FlowPair.DirectionSource.EXPLICIT;
    }

    private static String windows(FlowPair pair) {
        String first = "km " + Km.text(pair.fromKmA()) + " to " + Km.text(pair.toKmA());
        String second = "km " + Km.text(pair.fromKmB()) + " to " + Km.text(pair.toKmB());
        String of = pair.eventA().equals(pair.eventB()) ? "" : " of '" + pair.eventA() + "'";
        return "K" + first.substring(1) + of + " and " + second + " of '" + pair.eventB() + "'";
    }
}
