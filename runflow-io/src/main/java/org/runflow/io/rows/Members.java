package org.runflow.io.rows;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** The form of members: those of gzip, each with one extra field that says what it is. */
final class Members {
    /** Of a member's header and trailer around its extra data and its compressed content. */
    static final int FRAME_BYTES = 24;

    static final int HEADER_BYTES = 10;
    static final int CHECK_BYTES = 8;
    static final int EXTRA_FLAG = 0x04;
    /** Length in bytes of the whole member, then its number of rows. */
    static final int BATCH_BYTES = 8;

    static final byte[] BATCH = {'R', 'B'};
    static final byte[] SUMMARY = {'R', 'F'};

    private static final byte[] EMPTY = {3, 0};
    private static final int SUBFIELD_BYTES = 4;

    private Members() {}

    /** {@return the first bytes of all members we write} */
    static byte[] signature() {
        return new byte[] {0x1F, (byte) 0x8B, Deflater.DEFLATED, EXTRA_FLAG, 0, 0, 0, 0, 0, (byte) 0xFF};
    }

    /** {@return a member that holds complete lines} */
    static byte[] batch(byte[] lines, int length, int rows) {
        byte[] compressed = deflate(lines, length);
        int bytes = FRAME_BYTES + BATCH_BYTES + compressed.length;
        byte[] extra = new byte[BATCH_BYTES];
        littleEndian(extra).putInt(bytes).putInt(rows);
        CRC32 crc = new CRC32();
        crc.update(lines, 0, length);
        return member(BATCH, extra, compressed, (int) crc.getValue(), length);
    }

    /** {@return a member without content, which only readers of summaries see} */
    static byte[] hidden(byte[] payload) {
        return member(SUMMARY, payload, EMPTY, 0, 0);
    }

    /** {@return the length of such a member} */
    static int hiddenBytes(int payload) {
        return FRAME_BYTES + payload + EMPTY.length;
    }

    static ByteBuffer littleEndian(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] member(byte[] id, byte[] extra, byte[] compressed, int crc, int length) {
        byte[] member = new byte[FRAME_BYTES + extra.length + compressed.length];
        littleEndian(member)
                .put(signature())
                .putShort((short) (SUBFIELD_BYTES + extra.length))
                .put(id)
                .putShort((short) extra.length)
                .put(extra)
                .put(compressed)
                .putInt(crc)
                .putInt(length);
        return member;
    }

    private static byte[] deflate(byte[] lines, int length) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        try {
            deflater.setInput(lines, 0, length);
            deflater.finish();
            byte[] out = new byte[length / 2 + 64];
            int filled = 0;
            while (!deflater.finished()) {
                if (filled == out.length) {
                    out = Arrays.copyOf(out, out.length * 2);
                }
                filled += deflater.deflate(out, filled, out.length - filled);
            }
            return Arrays.copyOf(out, filled);
        } finally {
            deflater.end();
        }
    }
}
