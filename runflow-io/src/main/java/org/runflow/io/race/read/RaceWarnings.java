package org.runflow.io.race.read;

import java.util.Optional;
import org.runflow.io.race.check.ClockWarnings;
import org.runflow.io.race.check.FieldWarnings;
import org.runflow.io.race.check.LocationWarnings;
import org.runflow.io.race.check.Tally;
import org.runflow.io.race.check.Warning;
import org.runflow.io.race.check.WarningKind;
import org.runflow.race.location.Cutoffs;
import org.runflow.race.model.Note;
import org.runflow.race.model.Race;
import org.runflow.race.model.RaceEvent;
import org.runflow.race.model.RacePart.LocationPart;

/** Judges a race that was read completely: what one file alone does not show. */
final class RaceWarnings {
    private final Race race;
    private final RaceInputs inputs;
    private final LoadLog log;

    RaceWarnings(Race race, RaceInputs inputs, LoadLog log) {
        this.race = race;
        this.inputs = inputs;
        this.log = log;
    }

    void add() {
        for (RaceInputs.EventInput input : inputs.events()) {
            race.events().stream()
                    .filter(event -> event.name().equals(input.request().name()))
                    .forEach(event -> add(event, input));
        }
        String locations = inputs.locations().map(InputFile::name).orElse("");
        log.warnings.addAll(LocationWarnings.of(
                race, locations, id -> log.parts.findLine(new LocationPart(id)).orElse(0)));
        log.warnings.addAll(ClockWarnings.of(race));
        addCutoffs(locations);
    }

    /** Warns of enforced cut-offs at which nobody is judged. */
    private void addCutoffs(String file) {
        Tally idle = new Tally();
        for (String day : race.dayNames()) {
            Cutoffs.idle(race.day(day))
                    .forEach(id ->
                            idle.add(log.parts.findLine(new LocationPart(id)).orElse(0), "location '" + id + "'"));
        }
        if (idle.count() > 0) {
            log.warnings.add(new Warning(
                    WarningKind.OTHER,
                    file,
                    idle.firstLine(),
                    0,
                    idle.count() + (idle.count() == 1 ? " cut-off of " : " cut-offs of ") + file
                            + " enforced where no event is known to come by, so that nobody leaves the course there ("
                            + idle.shown() + "). It takes coordinates on the track of an event that the row names."));
        }
    }

    private void add(RaceEvent event, RaceInputs.EventInput input) {
        String runners = input.request().runnersFile();
        String segments = inputs.request().segmentsFile();
        for (Note note : event.courseNotes(race.segments())) {
            log.warnings.add(warning(WarningKind.COURSE, segments, event, note.text()));
        }
        event.findEndNote()
                .ifPresent(note -> log.warnings.add(warning(WarningKind.COURSE, segments, event, note.text())));
        Optional<Warning> field = FieldWarnings.ofPaces(event, runners);
        if (field.isPresent()) {
            log.warnings.removeIf(warning ->
                    warning.kind() == WarningKind.PACE && warning.file().equals(runners));
        }
        field.ifPresent(log.warnings::add);
        FieldWarnings.ofStarts(event, runners).ifPresent(log.warnings::add);
        String gpx = input.request().gpxFile().orElse("");
        TrackNotes.of(event).ifPresent(track -> {
            track.warning().ifPresent(text -> log.warnings.add(warning(WarningKind.TRACK, gpx, event, text)));
            track.note().ifPresent(log.notes::add);
        });
    }

    private static Warning warning(WarningKind kind, String file, RaceEvent event, String text) {
        return new Warning(kind, file, 0, event.field().size(), text);
    }
}
