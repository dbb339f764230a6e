package org.runflow.race.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.runflow.race.flow.FlowPair.DirectionSource;
import org.runflow.race.line.Orientations;
import org.runflow.race.model.FlowDirection;
import org.runflow.race.model.FlowRow;
import org.runflow.race.model.Note;
import org.runflow.race.rule.Decimals;

/**
 * How the two streams of a row run to each other, and what speaks against their being one road.
 *
 * @param direction same or opposite
 * @param source where it comes from
 * @param notes doubts
 */
record RowDirection(FlowDirection direction, DirectionSource source, List<Note> notes) {
    private static final double FAR_APART_M = 50;
    /** Lengths differ too much when the difference is more than one twentieth of the longer. */
    private static final long LENGTH_SHARE = 20;

    static RowDirection of(FlowRow row, Orientations tracks) {
        List<Note> notes = new ArrayList<>();
        Optional<Orientations.Verdict> verdict = row.direction().isPresent()
                ? Optional.empty()
                : tracks.compare(row.eventA(), row.fromKmA(), row.toKmA(), row.eventB(), row.fromKmB(), row.toKmB());
        boolean unclear = verdict.equals(Optional.of(Orientations.Verdict.UNCLEAR));
        if (unclear) {
            notes.add(Note.warning(
                    "The tracks do not tell how the two streams run to each other; they are taken to run the"
                            + " same way."));
        }
        FlowDirection direction = row.direction()
                .orElse(
                        verdict.equals(Optional.of(Orientations.Verdict.OPPOSITE))
                                ? FlowDirection.OPPOSITE
                                : FlowDirection.SAME);
        noteLengths(row, notes);
        noteDistance(row, tracks, direction, notes);
        return new RowDirection(direction, source(row, verdict.isPresent() && !unclear), notes);
    }

    private static DirectionSource source(FlowRow row, boolean readOffTracks) {
        if (row.direction().isPresent()) {
            return DirectionSource.EXPLICIT;
        }
        return readOffTracks ? DirectionSource.GPX : DirectionSource.DEFAULT;
    }

    private static void noteLengths(FlowRow row, List<Note> notes) {
        long lengthMmA = Slices.lengthMm(row.toKmA() - row.fromKmA());
        long lengthMmB = Slices.lengthMm(row.toKmB() - row.fromKmB());
        if (LENGTH_SHARE * Math.abs(lengthMmA - lengthMmB) > Math.max(lengthMmA, lengthMmB)) {
            notes.add(Note.warning("The two windows are " + Decimals.of(lengthMmA / 1000.0, 0) + " m and "
                    + Decimals.of(lengthMmB / 1000.0, 0) + " m long; they may not be one road."));
        }
    }

    private static void noteDistance(FlowRow row, Orientations tracks, FlowDirection direction, List<Note> notes) {
        tracks
                .furthestApartM(
                        row.eventA(),
                        row.fromKmA(),
                        row.toKmA(),
                        row.eventB(),
                        row.fromKmB(),
                        row.toKmB(),
                        direction == FlowDirection.OPPOSITE)
                .stream()
                .filter(metres -> metres > FAR_APART_M)
                .forEach(metres -> notes.add(Note.info("The two centre lines lie up to " + Decimals.of(metres, 0)
                        + " m apart; they may not be one road.")));
    }
}
