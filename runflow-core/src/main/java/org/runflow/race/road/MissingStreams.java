package org.runflow.race.road;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.runflow.race.corridor.Roads;
import org.runflow.race.corridor.SharedStretch;
import org.runflow.race.corridor.StretchPart;
import org.runflow.race.model.FlowDirection;
import org.runflow.race.model.Pass;
import org.runflow.race.model.RaceDay;
import org.runflow.race.model.Segment;
import org.runflow.race.rule.Decimals;

/** Finds events that run along on 200 m or more of a segment's road while somebody is there, and that the segment does not name. */
final class MissingStreams {
    private static final double ENOUGH_M = 200;

    private final RaceDay day;
    private final Roads roads;

    private MissingStreams(RaceDay day, Roads roads) {
        this.day = day;
        this.roads = roads;
    }

    static List<RoadFinding> of(RaceDay day, Roads roads) {
        MissingStreams streams = new MissingStreams(day, roads);
        List<RoadFinding> findings = new ArrayList<>();
        day.segments().forEach(segment -> streams.find(segment, findings));
        return findings;
    }

    private void find(Segment segment, List<RoadFinding> findings) {
        Set<String> named = new HashSet<>();
        segment.passes().forEach(pass -> named.add(pass.event()));
        for (Pass pass : segment.passes()) {
            for (SharedStretch stretch : roads.shared()) {
                if (stretch.direction() == FlowDirection.SAME) {
                    beside(stretch, pass)
                            .filter(stream -> !named.contains(stream.event()))
                            .ifPresent(stream -> judge(segment, stream).ifPresent(finding -> {
                                named.add(stream.event());
                                findings.add(finding);
                            }));
                }
            }
        }
    }

    /** The window of the other event that runs beside a pass. */
    private static Optional<Stream> beside(SharedStretch stretch, Pass pass) {
        if (stretch.leadingEvent().equals(stretch.otherEvent())) {
            return Optional.empty();
        }
        if (pass.event().equals(stretch.leadingEvent())) {
            StretchPart part = new StretchPart(
                    stretch, Math.max(pass.fromKm(), stretch.fromKm()), Math.min(pass.toKm(), stretch.toKm()));
            return part.lengthM() >= ENOUGH_M && part.hasLength()
                    ? Optional.of(new Stream(stretch.otherEvent(), part.otherFromKm(), part.otherToKm()))
                    : Optional.empty();
        }
        double fromKm = Math.max(pass.fromKm(), stretch.otherFromKm());
        double toKm = Math.min(pass.toKm(), stretch.otherToKm());
        if (!pass.event().equals(stretch.otherEvent()) || 1000 * (toKm - fromKm) < ENOUGH_M) {
            return Optional.empty();
        }
        double leadingFromKm = stretch.leadingKmAt(fromKm).orElseThrow();
        double leadingToKm = stretch.leadingKmAt(toKm).orElseThrow();
        return leadingFromKm < leadingToKm
                ? Optional.of(new Stream(stretch.leadingEvent(), leadingFromKm, leadingToKm))
                : Optional.empty();
    }

    private Optional<RoadFinding> judge(Segment segment, Stream stream) {
        Crowd named = Crowd.nobody();
        for (Pass pass : segment.passes()) {
            named = named.and(day, pass.event(), pass.fromKm(), pass.toKm());
        }
        Crowd missing = Crowd.nobody().and(day, stream.event(), stream.fromKm(), stream.toKm());
        int together = named.mostTogether(missing);
        if (together == 0) {
            return Optional.empty();
        }
        String from = Km.text(stream.fromKm());
        String to = Km.text(stream.toKm());
        String event = stream.event();
        return Optional.of(new RoadFinding(
                RoadFinding.Kind.MISSING_STREAM,
                Optional.of(segment.id()),
                Optional.empty(),
                "Km " + from + " to " + to + " of '" + event + "' run along on the road of segment '" + segment.id()
                        + "' while somebody is there, up to " + Decimals.grouped(together)
                        + " people together: name the event in the segment.",
                "segments.csv",
                "seg_id," + event + "," + event + "_from_km," + event + "_to_km",
                segment.id() + ",y," + from + "," + to,
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalInt.of(together)));
    }

    /** A window of an event. */
    private record Stream(String event, double fromKm, double toKm) {}
}
