package org.runflow.race.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.runflow.race.line.Orientations;
import org.runflow.race.model.Field;
import org.runflow.race.model.FlowRow;
import org.runflow.race.model.Note;
import org.runflow.race.model.RaceDay;
import org.runflow.race.model.RaceEvent;
import org.runflow.race.model.Trajectories;

/** What the rows of one day draw on: fields, crossing times and tracks. Immutable. */
final class DayStreams {
    private final Orientations tracks;
    private final Map<String, Field> fields;
    private final Map<String, Trajectories> trajectories;
    private final Map<String, Double> courseKm;

    DayStreams(RaceDay day) {
        this.tracks = Orientations.of(day.events(), RaceEvent::name, RaceEvent::track, RaceEvent::certifiedKm);
        this.fields = day.events().stream().collect(Collectors.toUnmodifiableMap(RaceEvent::name, RaceEvent::field));
        this.trajectories =
                day.events().stream().collect(Collectors.toUnmodifiableMap(RaceEvent::name, RaceEvent::trajectories));
        this.courseKm =
                day.events().stream().collect(Collectors.toUnmodifiableMap(RaceEvent::name, RaceEvent::certifiedKm));
    }

    RowStreams of(FlowRow row) {
        Pairing pairing = Pairing.of(row);
        StreamTimes a = StreamTimes.of(get(trajectories, row.eventA()), row.fromKmA(), row.toKmA());
        StreamTimes b = pairing == Pairing.ONE_STREAM
                ? a
                : StreamTimes.of(get(trajectories, row.eventB()), row.fromKmB(), row.toKmB());
        return new RowStreams(
                a,
                b,
                get(fields, row.eventA()),
                get(fields, row.eventB()),
                pairing,
                RowDirection.of(row, tracks),
                notes(row, a, b));
    }

    private List<Note> notes(FlowRow row, StreamTimes a, StreamTimes b) {
        List<Note> notes = new ArrayList<>();
        noteBeyond(row.eventA(), row.toKmA(), notes);
        if (!row.eventB().equals(row.eventA()) || row.toKmB() != row.toKmA()) {
            noteBeyond(row.eventB(), row.toKmB(), notes);
        }
        noteStopping(row.eventA(), row.fromKmA(), row.toKmA(), a, notes);
        if (a != b) {
            noteStopping(row.eventB(), row.fromKmB(), row.toKmB(), b, notes);
        }
        return notes;
    }

    private static void noteStopping(String event, double fromKm, double toKm, StreamTimes stream, List<Note> notes) {
        if (stream.stopping() > 0) {
            notes.add(Note.info(stream.stopping() + " of the " + stream.present() + " runners of '" + event
                    + "' leave the course between km " + fromKm + " and km " + toKm
                    + "; they are left out of all pairs."));
        }
    }

    private void noteBeyond(String event, double toKm, List<Note> notes) {
        double endKm = get(courseKm, event);
        if (toKm > endKm) {
            notes.add(Note.warning("The window of '" + event + "' ends at km " + toKm + ", but its course at km "
                    + endKm + "; runners are taken to go on beyond it."));
        }
    }

    private static <T> T get(Map<String, T> byEvent, String event) {
        T found = byEvent.get(event);
        if (found == null) {
            throw new IllegalArgumentException("the day has no event '" + event + "'; it has "
                    + byEvent.keySet().stream().sorted().toList());
        }
        return found;
    }
}
