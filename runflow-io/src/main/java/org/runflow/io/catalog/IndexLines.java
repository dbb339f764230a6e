package org.runflow.io.catalog;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.runflow.io.json.JsonText;

/**
 * The rows of {@code index.jsonl}, of which only the places are kept. The file stays open, so that they are those of one file although somebody may
 * replace it meanwhile; what is added later is not seen.
 */
final class IndexLines implements IndexContent {
    /** No row of a run has that: whoever reads on fills the memory with what is none. */
    static final int LONGEST_BYTES = 16 << 20;

    private static final int CHUNK_BYTES = 1 << 16;

    private final FileChannel channel;
    private final List<Place> newestFirst;
    private final long bytes;

    private IndexLines(FileChannel channel, List<Place> newestFirst, long bytes) {
        this.channel = channel;
        this.newestFirst = newestFirst;
        this.bytes = bytes;
    }

    /** Where a line lies, without its end. */
    private record Place(long from, int bytes) {}

    /**
     * Goes through all lines of a file.
     *
     * @param channel to be closed with the lines, and when they cannot be read
     * @throws IOException when a line is damaged
     */
    static IndexLines of(FileChannel channel) throws IOException {
        try {
            return read(channel);
        } catch (IOException | RuntimeException | Error e) {
            channel.close();
            throw e;
        }
    }

    private static IndexLines read(FileChannel channel) throws IOException {
        SortedMap<String, Place> found = new TreeMap<>(Comparator.reverseOrder());
        InputStream in = new BufferedInputStream(Channels.newInputStream(channel), CHUNK_BYTES);
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        long start = 0;
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next == '\n') {
                IndexRow row = row(line.toByteArray());
                found.put(row.runId(), new Place(start, line.size()));
                start += line.size() + 1L;
                line.reset();
            } else if (line.size() == LONGEST_BYTES) {
                throw new IOException("a line has more bytes than any run");
            } else {
                line.write(next);
            }
        }
        return new IndexLines(channel, List.copyOf(found.values()), start);
    }

    private static IndexRow row(byte[] line) throws IOException {
        return IndexRow.read(JsonText.readMap(line));
    }

    @Override
    public int size() {
        return newestFirst.size();
    }

    @Override
    public Optional<IndexRow> find(int at) throws IOException {
        Place place = newestFirst.get(at);
        ByteBuffer line = ByteBuffer.allocate(place.bytes());
        while (line.hasRemaining()) {
            if (channel.read(line, place.from() + line.position()) < 0) {
                throw new EOFException("a line of the index is gone");
            }
        }
        return Optional.of(row(line.array()));
    }

    @Override
    public long bytes() {
        return bytes;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
