package org.runflow.race.road;

import java.util.List;
import org.runflow.race.geo.GeoPoint;
import org.runflow.race.model.CorridorStream;
import org.runflow.value.Identified;

/**
 * A corridor as a result.
 *
 * @param corridorId its name: {@code road-} and a number
 * @param lengthM its length in metres, that of its longest stream
 * @param streams who runs on it, the first gives the direction
 * @param line the ground of its first stream, two points or more
 */
public record Road(String corridorId, double lengthM, List<CorridorStream> streams, List<GeoPoint> line)
        implements Identified {
    /** Copies the lists. */
    public Road {
        streams = List.copyOf(streams);
        line = List.copyOf(line);
    }

    @Override
    public String id() {
        return corridorId;
    }
}
