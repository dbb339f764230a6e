package org.runflow.io.parquet;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Set;
import org.runflow.error.RunflowException;
import org.runflow.error.UnknownSchemaException;
import org.runflow.io.rows.RowFileException;
import org.runflow.io.rows.RowFormat;
import org.runflow.io.rows.StoredSummary;

/** Makes {@code Summaries} and other users of row files know Parquet; found by them as a service. Safe for use by several threads. */
public final class ParquetFormat implements RowFormat {
    /** Is called when somebody looks for the service. */
    public ParquetFormat() {}

    @Override
    public StoredSummary summary(Path file) {
        try (SeekableByteChannel channel = open(file)) {
            return Footer.read(channel)
                    .<StoredSummary>map(summary -> new StoredSummary.Found(summary.view()))
                    .orElseGet(StoredSummary.Absent::new);
        } catch (IOException | RunflowException e) {
            return new StoredSummary.Corrupt(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public long copy(Path rowFile, Path file) {
        return RowFileCopy.write(rowFile, file);
    }

    /**
     * {@return what the columns of a file are measured in, as far as its summary says so}
     *
     * @param file Parquet
     * @throws RowFileException when it cannot be read
     */
    public static Map<String, String> units(Path file) {
        try (SeekableByteChannel channel = open(file)) {
            return Footer.read(channel).map(FooterSummary::units).orElse(Map.of());
        } catch (IOException | UnknownSchemaException e) {
            throw new RowFileException(file, "cannot be read: " + e.getMessage());
        }
    }

    private static SeekableByteChannel open(Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new RowFileException(file, "is not there, or is no file");
        }
        return Files.newByteChannel(file, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
    }
}
