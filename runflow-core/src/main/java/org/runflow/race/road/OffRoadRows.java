package org.runflow.race.road;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.runflow.race.corridor.Joint;
import org.runflow.race.corridor.Roads;
import org.runflow.race.corridor.StretchPart;
import org.runflow.race.flow.Flow;
import org.runflow.race.model.FlowRow;
import org.runflow.race.model.RaceDay;
import org.runflow.race.model.RaceEvent;
import org.runflow.race.rule.Decimals;

/** Finds flow rows of which less than four fifths of either window lie on a road that both streams use. */
final class OffRoadRows {
    private static final double ENOUGH = 0.8;
    /** What is shorter is not worth comparing. */
    private static final double SHORTEST_M = 200;

    private OffRoadRows() {}

    static List<RoadFinding> of(RaceDay day, Roads roads) {
        Set<String> drawn = day.events().stream()
                .filter(event -> event.track().isPresent())
                .map(RaceEvent::name)
                .collect(Collectors.toSet());
        List<RoadFinding> findings = new ArrayList<>();
        List<FlowRow> rows = day.flowRows();
        List<Joint> joints = RowJoints.of(day);
        List<FlowRow> named = rows.isEmpty() ? List.of() : Flow.rows(day);
        for (int i = 0; i < rows.size(); i++) {
            Joint joint = joints.get(i);
            if (!joint.isOneWindow() && drawn.contains(joint.eventA()) && drawn.contains(joint.eventB())) {
                judge(named.get(i), joint, roads).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private static Optional<RoadFinding> judge(FlowRow row, Joint joint, Roads roads) {
        List<StretchPart> parts = roads.shared().stream()
                .flatMap(stretch -> StretchPart.joined(stretch, joint).stream())
                .toList();
        double shareA = share(parts, joint.eventA(), joint.fromKmA(), joint.toKmA());
        double shareB = share(parts, joint.eventB(), joint.fromKmB(), joint.toKmB());
        if (Math.min(shareA, shareB) >= ENOUGH) {
            return Optional.empty();
        }
        Optional<StretchPart> largest = parts.stream()
                .filter(part -> part.lengthM() >= SHORTEST_M && part.hasLength())
                .max(Comparator.comparingDouble(StretchPart::lengthM));
        String text = "By the tracks " + Decimals.of(100 * shareA, 0) + " % of the first window of row '"
                + row.flowId().orElseThrow() + "' and " + Decimals.of(100 * shareB, 0)
                + " % of the second lie on one road: "
                + (largest.isPresent() ? "change the windows." : "take the row out, or mend the tracks.");
        return Optional.of(new RoadFinding(
                RoadFinding.Kind.FLOW_ROW_OFF_ROAD,
                Optional.empty(),
                row.flowId(),
                text,
                "flow.csv",
                "event_a,event_b,from_km_a,to_km_a,from_km_b,to_km_b",
                largest.map(OffRoadRows::windows).orElse(""),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalInt.empty()));
    }

    /** The share of a window that the parts hold. */
    private static double share(List<StretchPart> parts, String event, double fromKm, double toKm) {
        double heldKm = 0;
        for (StretchPart part : parts) {
            boolean leads = part.stretch().leadingEvent().equals(event) && part.fromKm() < toKm && part.toKm() > fromKm;
            heldKm += leads ? part.toKm() - part.fromKm() : part.otherToKm() - part.otherFromKm();
        }
        return Math.min(1, heldKm / (toKm - fromKm));
    }

    private static String windows(StretchPart part) {
        return String.join(
                ",",
                part.stretch().leadingEvent(),
                part.stretch().otherEvent(),
                Km.text(part.fromKm()),
                Km.text(part.toKm()),
                Km.text(part.otherFromKm()),
                Km.text(part.otherToKm()));
    }
}
