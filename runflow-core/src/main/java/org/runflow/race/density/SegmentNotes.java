package org.runflow.race.density;

import java.util.ArrayList;
import java.util.List;
import org.runflow.race.model.Orientation;
import org.runflow.race.model.Pass;
import org.runflow.race.model.Pass.OrientationSource;
import org.runflow.race.model.Segment;
import org.runflow.race.rule.Decimals;

/** Notes on the data behind one segment. */
final class SegmentNotes {
    private static final double LENGTH_TOLERANCE = 0.05;

    private SegmentNotes() {}

    /**
     * Notes on a segment.
     *
     * @param anyRunner whether an event that uses it has runners
     * @param anybody whether one of them gets here
     */
    static List<String> of(Segment segment, boolean anyRunner, boolean anybody) {
        List<String> notes = new ArrayList<>();
        for (Pass pass : segment.passes()) {
            String event = name(segment, pass);
            if (pass.source() == OrientationSource.TRACKS && pass.orientation() == Orientation.AGAINST) {
                notes.add("The tracks show " + event + " running against the reference direction.");
            }
            if (pass.source() == OrientationSource.UNCLEAR) {
                notes.add("The tracks do not tell which way " + event
                        + " runs here; it is taken as with the reference direction.");
            }
            if (pass.lengthM() < segment.lengthM() * (1 - LENGTH_TOLERANCE)) {
                notes.add(event + " runs " + Decimals.of(pass.lengthM(), 0)
                        + " m here, more than 5 % less than the segment's " + Decimals.of(segment.lengthM(), 0)
                        + " m; its positions are stretched to fit.");
            }
        }
        if (anyRunner && !anybody) {
            notes.add("Nobody gets here: all runners leave the course before.");
        }
        if (!anyRunner) {
            notes.add("None of the events that use this segment has runners.");
        }
        return notes;
    }

    private static String name(Segment segment, Pass pass) {
        String event = "'" + pass.event() + "'";
        return segment.passesOf(pass.event()).size() == 1
                ? event
                : event + " from km " + pass.fromKm() + " to " + pass.toKm();
    }
}
