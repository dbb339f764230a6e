package org.runflow.io.race.read;

import java.util.Optional;
import org.runflow.race.geo.Track;

/**
 * What reading a track came to, with a log of its own, so that tracks can be read while other files are.
 *
 * @param track absent when that is a problem
 * @param log problems and notes of the file
 */
record TrackReading(Optional<Track> track, LoadLog log) {
    static TrackReading of(InputFile file) {
        LoadLog log = new LoadLog();
        return new TrackReading(GpxFile.read(file.loggedIn(log)), log);
    }
}
