package org.runflow.io.rows;

import java.nio.file.Path;
import java.util.ServiceLoader;

/**
 * Parquet, another form of rows in files, whose jar brings a library of its own: {@code org.runflow:runflow-parquet}. It is found as a service when a file has
 * its suffix. To be safe for use by several threads.
 */
public interface RowFormat {
    /** How names of Parquet files end. */
    String SUFFIX = ".parquet";

    /**
     * Reads the summary of a file without its rows.
     *
     * @param file Parquet
     * @return what was found; {@link StoredSummary.Corrupt} for everything that goes wrong
     */
    StoredSummary summary(Path file);

    /**
     * Writes the rows of a row file, with its summary if it has one, to a file of this format. It appears when it is whole, in the place of one that is there.
     *
     * @param rowFile to read, twice
     * @param file to write
     * @return how many rows there were
     * @throws RowFileException when one cannot be read or the other not be written
     */
    long copy(Path rowFile, Path file);

    /**
     * {@return the format}
     *
     * @param file it is wanted for, by which the message is about
     * @throws RowFileException when its jar is missing
     */
    static RowFormat parquet(Path file) {
        return ServiceLoader.load(RowFormat.class)
                .findFirst()
                // a thread of a server or of a pool may know less than this library does
                .or(() -> ServiceLoader.load(RowFormat.class, RowFormat.class.getClassLoader())
                        .findFirst())
                .orElseThrow(
                        () -> new RowFileException(
                                file,
                                "is to be Parquet, which a jar of its own knows: add org.runflow:runflow-parquet to the class path"));
    }
}
