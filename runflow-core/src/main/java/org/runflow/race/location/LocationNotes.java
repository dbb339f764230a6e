package org.runflow.race.location;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.runflow.race.model.Location;
import org.runflow.race.model.Note;
import org.runflow.race.model.RaceDay;
import org.runflow.race.model.RaceEvent;
import org.runflow.race.model.Segment;
import org.runflow.value.ById;

/** Notes on the data behind the locations of a day. */
final class LocationNotes {
    private final RaceDay day;
    private final Courses courses;
    private final Timings timings;
    private final ById<Segment> segments;
    private final List<Note> notes = new ArrayList<>();

    LocationNotes(RaceDay day, Courses courses, Timings timings) {
        this.day = day;
        this.courses = courses;
        this.timings = timings;
        this.segments = day.segments();
    }

    List<Note> notes() {
        notes.addAll(courses.notes());
        for (RaceEvent event : day.events()) {
            boolean served = day.locations().stream()
                    .anyMatch(location -> location.events().contains(event.name()));
            if (served && !courses.has(event.name())) {
                notes.add(Note.warning(
                        "Event '" + event.name() + "' has no track; locations get no arrivals of its runners."));
            }
        }
        day.locations().forEach(this::add);
        return List.copyOf(notes);
    }

    private void add(Location location) {
        String subject = "Location '" + location.id() + "' (" + location.label() + ")";
        addForeign(location, subject);
        Optional<String> proxy = timings.proxyOf(location);
        Timing timing = timings.of(location);
        if (proxy.isEmpty() && location.proxyId().isPresent()) {
            notes.add(Note.info(
                    subject + " names the proxy '" + location.proxyId().get()
                            + "', but it serves events and is no traffic location; its times are its own."));
        }
        if (proxy.isPresent()) {
            addProxied(location, subject, proxy.get(), timing);
        } else if (location.place().isEmpty()) {
            notes.add(Note.warning(subject + " has no coordinates; it gets no times."));
        } else if (timings.events(location).isEmpty()) {
            notes.add(Note.warning(subject + " has neither an event nor a proxy; it gets no times."));
        } else if (timing.passes().isEmpty()) {
            notes.add(Note.warning(subject + " is not on the course of any of its events; it gets no times."));
        } else if (!timing.isTimed()) {
            notes.add(Note.warning(subject + " is passed by events without runners only; it gets no times."));
        } else {
            addUnused(location, subject);
        }
    }

    private void addForeign(Location location, String subject) {
        List<String> foreign = location.events().stream()
                .filter(event -> day.events().find(event).isEmpty())
                .sorted()
                .toList();
        if (!foreign.isEmpty()) {
            notes.add(Note.info(
                    subject + " names events of other days, which are left out: " + String.join(", ", foreign) + "."));
        }
    }

    private void addProxied(Location location, String subject, String proxy, Timing timing) {
        if (timing.opening().isEmpty()) {
            notes.add(Note.warning(subject + " takes its times from '" + proxy + "', which has none."));
        } else if (timing.opening().get().isBackwards()) {
            notes.add(Note.warning(subject + " would close with '" + proxy + "' before its own events need it open."));
        }
        if (location.place().isEmpty()) {
            notes.add(Note.info(subject + " has no coordinates; its times are those of '" + proxy + "' all the same."));
        }
    }

    private void addUnused(Location location, String subject) {
        List<String> unused = location.segmentIds().stream()
                .filter(id -> timings.events(location).stream().noneMatch(event -> passes(event, id)))
                .toList();
        if (!unused.isEmpty()) {
            notes.add(Note.info(
                    subject + " lists segments that none of its events passes: " + String.join(", ", unused) + "."));
        }
    }

    private boolean passes(RaceEvent event, String segmentId) {
        return segments.find(segmentId)
                .flatMap(segment -> segment.findPass(event.name()))
                .isPresent();
    }
}
