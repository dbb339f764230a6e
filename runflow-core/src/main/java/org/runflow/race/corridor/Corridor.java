package org.runflow.race.corridor;

import java.util.List;
import org.runflow.race.model.CorridorStream;
import org.runflow.race.model.Orientation;
import org.runflow.value.Identified;

/**
 * A road with everybody who runs on it: one or more streams, of one event or several, in either direction.
 *
 * @param corridorId its name: {@code road-} and a number
 * @param lengthM its length in metres, that of its longest stream
 * @param streams by event in the order of columns, then by kilometre; the first gives the direction
 */
public record Corridor(String corridorId, double lengthM, List<CorridorStream> streams) implements Identified {
    /**
     * Checks the streams.
     *
     * @throws IllegalArgumentException if there is none, or the first runs against itself
     */
    public Corridor {
        streams = List.copyOf(streams);
        if (streams.isEmpty() || streams.get(0).direction() != Orientation.WITH) {
            throw new IllegalArgumentException(
                    "corridor '" + corridorId + "' needs a first stream that gives its direction, had " + streams);
        }
    }

    @Override
    public String id() {
        return corridorId;
    }
}
