package org.runflow.io.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** A file of lines that only grows. */
public final class GrowingFile {
    private static final int BLOCK = 8192;

    private GrowingFile() {}

    /**
     * Writes whole lines behind the last whole line that is there.
     *
     * @param channel of the file, for one writer at a time
     * @param lines whole ones
     * @return the length afterwards
     * @throws IOException when the disk fails
     */
    public static long append(FileChannel channel, byte[] lines) throws IOException {
        long end = endOfLastLine(channel);
        if (end < channel.size()) {
            channel.truncate(end);
        }
        ByteBuffer rest = ByteBuffer.wrap(lines);
        while (rest.hasRemaining()) {
            end += channel.write(rest, end);
        }
        return end;
    }

    private static long endOfLastLine(FileChannel channel) throws IOException {
        long end = channel.size();
        while (end > 0) {
            long start = Math.max(0, end - BLOCK);
            ByteBuffer block = ByteBuffer.allocate((int) (end - start));
            while (block.hasRemaining() && channel.read(block, start + block.position()) >= 0) {
                // goes on until the block is full
            }
            for (int i = block.position() - 1; i >= 0; i--) {
                if (block.get(i) == '\n') {
                    return start + i + 1;
                }
            }
            end = start;
        }
        return 0;
    }
}
