package org.runflow.io.catalog;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.runflow.RunId;

/** The rows of runs that have ended, newest first. Each is read when it is asked for, so that there may be more of them than fit into memory. */
interface IndexContent extends Closeable {
    /** How many there are, at most. */
    int size();

    /** A row; absent when that run has none after all. */
    Optional<IndexRow> find(int newestFirst) throws IOException;

    /** How much of the file of lines was read. */
    long bytes();

    @Override
    void close() throws IOException;

    /** Reads a row from the folder of its run. */
    @FunctionalInterface
    interface RowOfRun {
        Optional<IndexRow> find(RunId run) throws IOException;
    }

    /** What the folders of runs say. */
    static IndexContent of(List<RunId> newestFirst, RowOfRun rows) {
        return new IndexContent() {
            @Override
            public int size() {
                return newestFirst.size();
            }

            @Override
            public Optional<IndexRow> find(int at) throws IOException {
                return rows.find(newestFirst.get(at));
            }

            @Override
            public long bytes() {
                return 0;
            }

            @Override
            public void close() {
                // every file is closed already
            }
        };
    }
}
