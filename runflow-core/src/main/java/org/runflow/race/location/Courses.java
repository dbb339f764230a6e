package org.runflow.race.location;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.runflow.race.geo.GeoPoint;
import org.runflow.race.geo.PlanePoint;
import org.runflow.race.geo.Projection;
import org.runflow.race.line.CentreLine;
import org.runflow.race.line.Snap;
import org.runflow.race.line.StretchIndex;
import org.runflow.race.model.Note;
import org.runflow.race.model.Pass;
import org.runflow.race.model.RaceDay;
import org.runflow.race.model.RaceEvent;
import org.runflow.race.model.Segment;
import org.runflow.race.rule.Decimals;

/** The centre lines of the events of a day, in the plane of the race. */
final class Courses {
    /** How near a pass must come to a location that lists no segments. */
    static final double REACH_M = 50;

    private static final double NOTED_SHARE = 0.002;
    private static final double WARNED_SHARE = 0.05;

    private final Optional<Projection> projection;
    private final Map<String, CentreLine> lines = new HashMap<>();
    private final Map<String, StretchIndex<Segment>> passed = new HashMap<>();
    private final List<Note> notes = new ArrayList<>();

    Courses(RaceDay day) {
        this.projection = day.projection();
        for (RaceEvent event : day.events()) {
            projection.ifPresent(plane -> event.track().ifPresent(track -> {
                CentreLine line = CentreLine.of(track, plane, event.certifiedKm());
                lines.put(event.name(), line);
                passed.put(event.name(), stretches(line, event.name(), day.segments()));
                addLengthNote(event, line.drawnLengthM() / 1000 / event.certifiedKm() - 1);
            }));
        }
    }

    boolean has(String event) {
        return lines.containsKey(event);
    }

    /** Notes on tracks whose length is not the certified one. */
    List<Note> notes() {
        return List.copyOf(notes);
    }

    /** The point of a pass nearest to a place; empty when the event has no track. */
    Optional<Snap> nearest(GeoPoint place, Pass pass) {
        CentreLine line = lines.get(pass.event());
        if (line == null) {
            return Optional.empty();
        }
        PlanePoint point = projection.orElseThrow().project(place);
        return Optional.of(line.nearest(point, pass.fromKm(), pass.toKm()));
    }

    /** The segments an event passes near a place, each once, and perhaps others: what a question for all passes within reach has to look at. */
    List<Segment> passedNear(GeoPoint place, String event) {
        StretchIndex<Segment> stretches = passed.get(event);
        return stretches == null
                ? List.of()
                : stretches.of(projection.orElseThrow().project(place)).stream()
                        .distinct()
                        .toList();
    }

    private static StretchIndex<Segment> stretches(CentreLine line, String event, List<Segment> segments) {
        StretchIndex<Segment> stretches = new StretchIndex<>(REACH_M);
        for (Segment segment : segments) {
            segment.passesOf(event).forEach(pass -> stretches.add(line, pass.fromKm(), pass.toKm(), segment));
        }
        return stretches;
    }

    private void addLengthNote(RaceEvent event, double share) {
        if (Math.abs(share) <= NOTED_SHARE) {
            return;
        }
        String text = "The track of '" + event.name() + "' is " + Decimals.of(100 * Math.abs(share), 1)
                + (share > 0 ? " % longer" : " % shorter") + " than its certified " + event.certifiedKm()
                + " km; kilometres along it are scaled.";
        notes.add(Math.abs(share) > WARNED_SHARE ? Note.warning(text) : Note.info(text));
    }
}
