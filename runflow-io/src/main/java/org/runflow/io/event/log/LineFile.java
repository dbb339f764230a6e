package org.runflow.io.event.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.runflow.io.disk.AtomicFiles;

/** A file that grows by whole lines. When a line cannot be written whole it is taken back, as far as the disk lets us. Not thread-safe. */
final class LineFile implements AutoCloseable {
    private final FileChannel channel;
    private long end;
    /** How far this writer may have written, also when it failed. */
    private long reached;

    LineFile(FileChannel channel) throws IOException {
        this.channel = channel;
        this.end = channel.size();
        this.reached = end;
    }

    static LineFile open(AtomicFiles files, Path file) throws IOException {
        return new LineFile(files.openInPlace(file));
    }

    /** Cuts off what stands behind the last line end. */
    static void dropTorn(AtomicFiles files, Path file) throws IOException {
        byte[] content = files.read(file);
        int end = content.length;
        while (end > 0 && content[end - 1] != '\n') {
            end--;
        }
        if (end < content.length) {
            try (FileChannel channel = files.openInPlace(file)) {
                channel.truncate(end);
            }
        }
    }

    /**
     * Writes one line.
     *
     * @param line with its line end
     * @throws IOException when it cannot be written, or somebody else has written to the file, whose lines are left as they are
     */
    void append(byte[] line) throws IOException {
        if (channel.size() > reached) {
            throw new IOException("somebody else has ended this log");
        }
        reached = Math.max(reached, end + line.length);
        try {
            ByteBuffer rest = ByteBuffer.wrap(line);
            while (rest.hasRemaining()) {
                channel.write(rest, end + rest.position());
            }
            end += line.length;
        } catch (IOException e) {
            takeBack(e);
            throw e;
        }
    }

    private void takeBack(IOException failure) {
        try {
            channel.truncate(end);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
