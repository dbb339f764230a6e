package org.runflow.io.parquet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.runflow.io.disk.AtomicFiles;
import org.runflow.io.rows.RowFileException;

/** A file that appears when it is whole. */
final class Written {
    private Written() {}

    /** What a file holds. */
    interface Content {
        /** {@return how many rows were written} */
        long write(OutputStream out) throws IOException;
    }

    static long file(Path file, Content content) {
        long[] rows = new long[1];
        try {
            AtomicFiles.forced().write(file, out -> rows[0] = content.write(out));
        } catch (IOException e) {
            throw new RowFileException(file, "cannot be written: " + e);
        }
        return rows[0];
    }
}
