package org.runflow.docs.example.recordings;

import java.io.IOException;
import org.runflow.inventory.CoordinateSchema;
import org.runflow.io.inventory.TransferSide;

/** Where recordings come from. */
public interface Archive {
    /**
     * Writes a file, as a sensor does.
     *
     * @param path with {@code /} between its parts
     * @param content text
     * @throws IOException of the place
     */
    void write(String path, String content) throws IOException;

    /**
     * {@return the archive to look at and to fetch from}
     *
     * @param schema of what lies there
     */
    TransferSide as(CoordinateSchema schema);
}
