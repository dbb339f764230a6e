package org.runflow.inventory;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Arrays of numbers in a stream: how many, then each. What is read is not trusted: no array is made that the stream could not fill. */
final class Numbers {
    private static final int CHUNK = 1 << 13;

    private Numbers() {}

    static void write(DataOutput out, int[] values) throws IOException {
        out.writeInt(values.length);
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK * Integer.BYTES);
        for (int i = 0; i < values.length; i += CHUNK) {
            int count = Math.min(CHUNK, values.length - i);
            chunk.clear();
            chunk.asIntBuffer().put(values, i, count);
            out.write(chunk.array(), 0, count * Integer.BYTES);
        }
    }

    static void write(DataOutput out, long[] values) throws IOException {
        out.writeInt(values.length);
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK * Long.BYTES);
        for (int i = 0; i < values.length; i += CHUNK) {
            int count = Math.min(CHUNK, values.length - i);
            chunk.clear();
            chunk.asLongBuffer().put(values, i, count);
            out.write(chunk.array(), 0, count * Long.BYTES);
        }
    }

    static int[] readInts(DataInput in, int available) throws IOException {
        int[] values = new int[requireCount(in.readInt(), available / Integer.BYTES)];
        byte[] chunk = new byte[CHUNK * Integer.BYTES];
        for (int i = 0; i < values.length; i += CHUNK) {
            int count = Math.min(CHUNK, values.length - i);
            in.readFully(chunk, 0, count * Integer.BYTES);
            ByteBuffer.wrap(chunk).asIntBuffer().get(values, i, count);
        }
        return values;
    }

    static long[] readLongs(DataInput in, int available) throws IOException {
        long[] values = new long[requireCount(in.readInt(), available / Long.BYTES)];
        byte[] chunk = new byte[CHUNK * Long.BYTES];
        for (int i = 0; i < values.length; i += CHUNK) {
            int count = Math.min(CHUNK, values.length - i);
            in.readFully(chunk, 0, count * Long.BYTES);
            ByteBuffer.wrap(chunk).asLongBuffer().get(values, i, count);
        }
        return values;
    }

    static int requireCount(int count, int most) throws IOException {
        if (count < 0 || count > most) {
            throw new IOException("an inventory cannot have " + count + " parts where " + most + " fit");
        }
        return count;
    }

    static void requireRising(int[] ends, int last) throws IOException {
        int before = 0;
        for (int end : ends) {
            if (end < before) {
                throw new IOException("places in an inventory do not rise");
            }
            before = end;
        }
        if (before != last) {
            throw new IOException("places in an inventory end at " + before + ", not at " + last);
        }
    }
}
