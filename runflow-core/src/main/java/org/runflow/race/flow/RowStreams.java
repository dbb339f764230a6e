package org.runflow.race.flow;

import java.util.List;
import java.util.stream.Stream;
import org.runflow.race.model.Field;
import org.runflow.race.model.FlowDirection;
import org.runflow.race.model.Note;

/**
 * The two streams of a row.
 *
 * @param a when A's runners are there
 * @param b when B's are; the same object where there is one stream only
 * @param fieldA A's runners
 * @param fieldB B's runners
 * @param pairing who faces whom
 * @param direction how they run to each other
 * @param dataNotes what is to be known of windows and runners
 */
record RowStreams(
        StreamTimes a,
        StreamTimes b,
        Field fieldA,
        Field fieldB,
        Pairing pairing,
        RowDirection direction,
        List<Note> dataNotes) {
    List<Note> notes() {
        return Stream.concat(direction.notes().stream(), dataNotes.stream()).toList();
    }

    boolean headOn() {
        return direction.direction() == FlowDirection.OPPOSITE;
    }

    Lineup lineup() {
        return new Lineup(a, b, pairing);
    }
}
