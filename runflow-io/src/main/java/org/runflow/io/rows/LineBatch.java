package org.runflow.io.rows;

import java.io.ByteArrayOutputStream;

/** Lines that wait until a batch is worth writing. Not safe for use by several threads. */
final class LineBatch {
    private static final int BATCH_BYTES = 1 << 20;

    private final ByteArrayOutputStream lines = new ByteArrayOutputStream();
    private int rows;

    /** {@return whether there are enough now} */
    boolean add(byte[] line) {
        lines.writeBytes(line);
        rows++;
        return lines.size() >= BATCH_BYTES;
    }

    boolean isEmpty() {
        return rows == 0;
    }

    /** {@return the member that holds them; none of them waits any more} */
    byte[] take() {
        byte[] member = Members.batch(lines.toByteArray(), lines.size(), rows);
        lines.reset();
        rows = 0;
        return member;
    }
}
