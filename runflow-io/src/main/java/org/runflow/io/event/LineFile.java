package org.runflow.io.event;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file that grows by whole lines. When a line cannot be written whole it is taken back, as far as the disk lets us. Not thread-safe. */
final class LineFile implements AutoCloseable {
    private final FileChannel channel;
    private long end;

    LineFile(FileChannel channel) throws IOException {
        this.channel = channel;
        this.end = channel.size();
    }

    static LineFile open(Path file) throws IOException {
        return new LineFile(FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE));
    }

    /** @param line with its line end */
    void append(byte[] line) throws IOException {
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
