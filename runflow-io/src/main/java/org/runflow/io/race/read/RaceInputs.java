package org.runflow.io.race.read;

import java.util.List;
import java.util.Optional;
import org.runflow.io.race.form.AnalysisRequest;
import org.runflow.io.race.form.EventRequest;

/**
 * What the request asks for and the files that were found for it.
 *
 * @param request the request; where it has problems, a harmless stand-in
 * @param segments the segments, absent when that is a problem
 * @param flow the flow rows
 * @param locations the locations
 * @param events the events with their files
 */
record RaceInputs(
        AnalysisRequest request,
        Optional<InputFile> segments,
        Optional<InputFile> flow,
        Optional<InputFile> locations,
        List<EventInput> events) {
    RaceInputs {
        events = List.copyOf(events);
    }

    /**
     * One event and its files.
     *
     * @param request what is asked for it
     * @param distanceKnown whether its distance is what was asked for, not a stand-in
     * @param runners its runners, absent when that is a problem
     * @param splits its measured times
     * @param gpx its track
     */
    record EventInput(
            EventRequest request,
            boolean distanceKnown,
            Optional<InputFile> runners,
            Optional<InputFile> splits,
            Optional<InputFile> gpx) {
        /** Whether a file tells of this event, by what the request calls it or by its usual name. */
        boolean tells(String file) {
            String name = request.name();
            return file.equals(request.runnersFile())
                    || request.splitsFile().filter(file::equals).isPresent()
                    || request.gpxFile().filter(file::equals).isPresent()
                    || file.equals(name + "_splits.csv")
                    || file.equals(name + ".gpx");
        }
    }
}
