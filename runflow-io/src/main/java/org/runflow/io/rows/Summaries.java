package org.runflow.io.rows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.runflow.error.RunflowException;
import org.runflow.metric.Totals;

/**
 * Summaries of row files, read without their rows: from at most the last 64 KiB, whatever the size. Remembers what it read as long as a file is the same
 * one, of the same length and time. Safe for use by several threads.
 */
public final class Summaries {
    private static final int MOST_REMEMBERED = 100_000;

    private final Map<Path, Remembered> remembered = new ConcurrentHashMap<>();
    private final Function<Path, StoredSummary> reader;
    private final LongSupplier nanos;

    /** Begins without having read anything. */
    public Summaries() {
        this(Summaries::read, System::nanoTime);
    }

    Summaries(Function<Path, StoredSummary> reader, LongSupplier nanos) {
        this.reader = reader;
        this.nanos = nanos;
    }

    private record Remembered(String identity, StoredSummary summary) {}

    /**
     * Reads the summary of one file.
     *
     * @param file a row file, or Parquet with a summary in its footer
     * @return what was found; {@link StoredSummary.Corrupt} for everything that goes wrong
     */
    public static StoredSummary read(Path file) {
        if (RowFiles.isParquet(file)) {
            return readParquet(file);
        }
        try (FileChannel channel = RowFiles.open(file, StandardOpenOption.READ)) {
            Optional<Tail> tail = Tail.find(RowBytes.of(channel));
            if (tail.isPresent()) {
                return new StoredSummary.Found(tail.get().view());
            }
            return beginsAsGzip(channel) ? new StoredSummary.Absent() : new StoredSummary.Corrupt("it is no gzip");
        } catch (IOException | RunflowException | IllegalArgumentException e) {
            return new StoredSummary.Corrupt(String.valueOf(e.getMessage()));
        }
    }

    /**
     * Adds the summaries of files without reading their rows.
     *
     * @param files row files by equal specs, at least one
     * @return the summary of all their rows
     * @throws RowFileException when one has no summary, or one of other things
     */
    public static Totals merge(List<Path> files) {
        if (files.isEmpty()) {
            throw new IllegalArgumentException("there are no files to merge");
        }
        Totals all = totals(files.get(0));
        for (Path file : files.subList(1, files.size())) {
            try {
                all.merge(totals(file));
            } catch (IllegalArgumentException e) {
                throw new RowFileException(file, "does not fit to '" + files.get(0) + "': " + e.getMessage());
            }
        }
        return all;
    }

    /**
     * Reads the summaries of all row files and Parquet files that lie in a folder, several at a time where that is worth it. One that is broken does not keep
     * the others from being read.
     *
     * @param folder whose own folders are left alone
     * @return what was found, by file
     * @throws RowFileException when the folder cannot be looked into
     */
    public SortedMap<Path, StoredSummary> readAll(Path folder) {
        List<Path> files;
        try (Stream<Path> inside = Files.list(folder)) {
            files = inside.filter(
                            file -> file.getFileName().toString().endsWith(RowFiles.SUFFIX) || RowFiles.isParquet(file))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new RowFileException(folder, e);
        }
        List<StoredSummary> found = new AdaptiveReading(nanos).map(files, this::readOrRemember);
        SortedMap<Path, StoredSummary> all = new TreeMap<>();
        for (int i = 0; i < files.size(); i++) {
            all.put(files.get(i), found.get(i));
        }
        return all;
    }

    private StoredSummary readOrRemember(Path file) {
        String identity;
        try {
            BasicFileAttributes now = RowFiles.attributes(file);
            identity = now.fileKey() + " " + now.size() + " "
                    + now.lastModifiedTime().toInstant();
        } catch (RowFileException e) {
            return new StoredSummary.Corrupt(String.valueOf(e.getMessage()));
        }
        Remembered before = remembered.get(file);
        if (before != null && before.identity().equals(identity)) {
            return before.summary();
        }
        StoredSummary summary = reader.apply(file);
        if (remembered.size() >= MOST_REMEMBERED) {
            remembered.clear();
        }
        remembered.put(file, new Remembered(identity, summary));
        return summary;
    }

    private static Totals totals(Path file) {
        if (RowFiles.isParquet(file)) {
            throw new RowFileException(
                    file,
                    "is Parquet, which keeps no state to be added to others: merge the row files it was made from");
        }
        try (FileChannel channel = RowFiles.open(file, StandardOpenOption.READ)) {
            Optional<Tail> tail = Tail.find(RowBytes.of(channel));
            if (tail.isEmpty()) {
                throw new RowFileException(file, "has no summary");
            }
            return tail.get().totals();
        } catch (IOException e) {
            throw new RowFileException(file, "has no summary that can be read: " + e.getMessage());
        }
    }

    private static StoredSummary readParquet(Path file) {
        try {
            return RowFormat.parquet(file).summary(file);
        } catch (RowFileException e) {
            return new StoredSummary.Corrupt(String.valueOf(e.getMessage()));
        }
    }

    private static boolean beginsAsGzip(FileChannel channel) throws IOException {
        ByteBuffer first = Members.littleEndian(new byte[Short.BYTES]);
        return channel.read(first, 0) == Short.BYTES && first.getShort(0) == (short) 0x8B1F;
    }
}
