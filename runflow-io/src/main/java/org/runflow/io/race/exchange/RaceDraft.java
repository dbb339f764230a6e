package org.runflow.io.race.exchange;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.runflow.io.race.RaceFolder;

/**
 * A race of which only the tracks are known, and a little more: a complete race folder is made from it, to begin with and to correct. Roads give segments
 * and flow rows, waypoints give locations, and where nobody knows the runners a field is expected (MODEL §18, FORMATS §6). The same draft gives the
 * same folder. Immutable.
 *
 * <pre>{@code
 * RaceFolder folder = RaceDraft.fromTracks(DraftEvent.of("half", Path.of("half.gpx"), LocalDateTime.parse("2027-05-09T08:30")).expecting(1500))
 *         .zone(ZoneId.of("Europe/Lisbon"))
 *         .writeTo(Path.of("my-race"));
 * }</pre>
 *
 * @param events the events, in the order of columns
 * @param name name of the race; where it is blank, that of the folder
 * @param zone zone of its clocks
 * @param zoneTold whether somebody told the zone
 * @param widthM width of every road, metres
 * @param widthTold whether somebody told the width
 */
public record RaceDraft(
        List<DraftEvent> events, String name, ZoneId zone, boolean zoneTold, double widthM, boolean widthTold) {
    private static final double USUAL_WIDTH_M = 5;

    /** Copies the events. */
    public RaceDraft {
        events = List.copyOf(events);
    }

    /**
     * Begins with roads 5 m wide, the zone UTC and the name of the folder.
     *
     * @param events the events, in the order of columns
     * @return the draft
     */
    public static RaceDraft fromTracks(DraftEvent... events) {
        return fromTracks(List.of(events));
    }

    /**
     * Begins with roads 5 m wide, the zone UTC and the name of the folder.
     *
     * @param events the events, in the order of columns
     * @return the draft
     */
    public static RaceDraft fromTracks(List<DraftEvent> events) {
        return new RaceDraft(events, "", ZoneId.of("UTC"), false, USUAL_WIDTH_M, false);
    }

    /**
     * {@return the draft with another name of the race}
     *
     * @param newName any text
     */
    public RaceDraft named(String newName) {
        return new RaceDraft(events, newName, zone, zoneTold, widthM, widthTold);
    }

    /**
     * {@return the draft in another zone}
     *
     * @param newZone zone of the race's clocks
     */
    public RaceDraft zone(ZoneId newZone) {
        return new RaceDraft(events, name, newZone, true, widthM, widthTold);
    }

    /**
     * {@return the draft in another zone, which the folder calls an assumption}
     *
     * @param newZone zone of the race's clocks
     */
    public RaceDraft assumingZone(ZoneId newZone) {
        return new RaceDraft(events, name, newZone, false, widthM, widthTold);
    }

    /**
     * Tells how wide the roads are. Where people run both ways, each way has half of it.
     *
     * @param newWidthM metres; judged when the draft is written
     * @return the draft
     */
    public RaceDraft widthM(double newWidthM) {
        return new RaceDraft(events, name, zone, zoneTold, newWidthM, true);
    }

    /**
     * Writes the folder and reads it as a race. No file is ever written over: the folder is new, or holds none of the names that are written; tracks and
     * runners that lie in it already stay and are used.
     *
     * @param folder the race folder to make
     * @return the race, with what a reader should know of it
     * @throws org.runflow.error.InvalidInputException if anything is wrong with tracks, runners, names or numbers, or a file is in the way; carries all
     *     problems, and nothing was written
     * @throws java.io.UncheckedIOException if a file cannot be written
     */
    public RaceFolder writeTo(Path folder) {
        return new DraftWriter(this, folder).write();
    }
}
