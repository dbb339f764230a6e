package org.runflow.io.rows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** The bytes of rows, in a file or wherever a store keeps them. */
interface RowBytes {
    long size() throws IOException;

    /** Reads some bytes from a place on; returns how many, -1 behind the end. */
    int read(ByteBuffer into, long at) throws IOException;

    /** Of an array. */
    static RowBytes of(byte[] bytes) {
        return new RowBytes() {
            @Override
            public long size() {
                return bytes.length;
            }

            @Override
            public int read(ByteBuffer into, long at) {
                int length = (int) Math.min(into.remaining(), bytes.length - at);
                if (length <= 0) {
                    return -1;
                }
                into.put(bytes, (int) at, length);
                return length;
            }
        };
    }

    /** Of a file, whose channel the caller closes. */
    static RowBytes of(FileChannel channel) {
        return new RowBytes() {
            @Override
            public long size() throws IOException {
                return channel.size();
            }

            @Override
            public int read(ByteBuffer into, long at) throws IOException {
                return channel.read(into, at);
            }
        };
    }
}
