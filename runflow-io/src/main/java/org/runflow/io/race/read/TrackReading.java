package org.runflow.io.race.read;

import java.util.List;
import java.util.Optional;
import org.runflow.race.geo.Track;
import org.runflow.race.model.Note;

/**
 * What reading a track came to, with a log of its own, so that tracks can be read while other files are.
 *
 * @param track absent when that is a problem
 * @param waypoints places marked in its file, absent without a track
 * @param log problems and notes of the file
 */
record TrackReading(Optional<Track> track, Optional<UnreadWaypoints> waypoints, LoadLog log) {
    static TrackReading of(InputFile file, RaceInputs.EventInput event) {
        LoadLog log = new LoadLog();
        return read(file.loggedIn(log), event, log);
    }

    private static TrackReading read(InputFile file, RaceInputs.EventInput event, LoadLog log) {
        Optional<GpxContent> content = GpxFile.read(file);
        if (content.isEmpty()) {
            return new TrackReading(Optional.empty(), Optional.empty(), log);
        }
        List<GpxContent.Way> ways = content.get().ways();
        new StrayPoints(file).look(ways);
        new Standstill(file).look(ways);
        if (!content.get().oddities.isEmpty()) {
            file.note(Note.info(file.name() + " is no proper GPX 1.1, but was read all the same: "
                    + String.join("; ", content.get().oddities) + "."));
        }
        Optional<Track> track =
                new TrackChoice(file, event, content.get().waypoints.size()).choose(ways);
        return new TrackReading(
                track,
                track.map(way -> UnreadWaypoints.of(
                        file.name(), content.get(), way, event.request().distanceKm())),
                log);
    }
}
