package org.runflow.io.rows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.runflow.io.rows.RowReader.RowBatch;

/** Goes through the members of a gzip file from some place on, in little memory, and checks each. */
final class MemberReader implements AutoCloseable {
    private static final int BUFFER_BYTES = 1 << 16;
    private static final int NAME_FLAG = 0x08;
    private static final int COMMENT_FLAG = 0x10;
    private static final int HEADER_CRC_FLAG = 0x02;
    private static final int UNSIGNED_SHORT = 0xFFFF;
    private static final int SUBFIELD_BYTES = 4;

    private final RowBytes bytes;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    /** Where the bytes behind the buffer begin. */
    private long behind;

    private long start;
    private byte[] extra = {};

    MemberReader(RowBytes bytes, long from) {
        this.bytes = bytes;
        seek(from);
    }

    void seek(long offset) {
        behind = offset;
        buffer.limit(0);
    }

    /** {@return where the next byte lies} Between members, that is the end of the last one. */
    long position() {
        return behind - buffer.remaining();
    }

    /** {@return whether there is a next member; its header is read then} */
    boolean next() throws IOException {
        start = position();
        if (!fill(1)) {
            return false;
        }
        require(Members.HEADER_BYTES);
        if (buffer.getShort() != (short) 0x8B1F || buffer.get() != 8) {
            throw broken("holds something that is no gzip");
        }
        int flags = buffer.get();
        buffer.position(buffer.position() + 6);
        extra = (flags & Members.EXTRA_FLAG) == 0 ? new byte[0] : readExtra();
        skipText(flags & NAME_FLAG);
        skipText(flags & COMMENT_FLAG);
        if ((flags & HEADER_CRC_FLAG) != 0) {
            require(Short.BYTES);
            buffer.getShort();
        }
        inflater.reset();
        crc.reset();
        return true;
    }

    /** {@return what the present member says of itself as a batch} */
    Optional<RowBatch> batch() {
        ByteBuffer fields = ByteBuffer.wrap(extra).order(ByteOrder.LITTLE_ENDIAN);
        if (fields.remaining() == SUBFIELD_BYTES + Members.BATCH_BYTES
                && fields.get() == Members.BATCH[0]
                && fields.get() == Members.BATCH[1]
                && fields.getShort() == Members.BATCH_BYTES) {
            long bytes = Integer.toUnsignedLong(fields.getInt());
            return bytes > extra.length
                    ? Optional.of(new RowBatch(start, bytes, Integer.toUnsignedLong(fields.getInt())))
                    : Optional.empty();
        }
        return Optional.empty();
    }

    /** {@return how many bytes of the present member's content were read; -1 at its end, which is right then} */
    int read(byte[] into, int offset, int length) throws IOException {
        try {
            while (true) {
                int read = inflater.inflate(into, offset, length);
                if (read > 0) {
                    crc.update(into, offset, read);
                    return read;
                }
                if (inflater.finished()) {
                    end();
                    return -1;
                }
                if (inflater.needsDictionary()) {
                    throw broken("is damaged");
                }
                require(1);
                inflater.setInput(buffer.array(), buffer.position(), buffer.remaining());
                buffer.position(buffer.limit());
            }
        } catch (DataFormatException e) {
            throw broken("is damaged");
        }
    }

    /** Reads the present member to its end, to see whether it is right. */
    void skip(byte[] scratch) throws IOException {
        while (read(scratch, 0, scratch.length) >= 0) {
            // the checks are made on the way
        }
    }

    @Override
    public void close() {
        inflater.end();
    }

    private void end() throws IOException {
        buffer.position(buffer.limit() - inflater.getRemaining());
        require(Members.CHECK_BYTES);
        if (buffer.getInt() != (int) crc.getValue() || buffer.getInt() != (int) inflater.getBytesWritten()) {
            throw broken("is damaged");
        }
    }

    private byte[] readExtra() throws IOException {
        require(Short.BYTES);
        byte[] read = new byte[buffer.getShort() & UNSIGNED_SHORT];
        int filled = 0;
        while (filled < read.length) {
            require(1);
            int part = Math.min(buffer.remaining(), read.length - filled);
            buffer.get(read, filled, part);
            filled += part;
        }
        return read;
    }

    private void skipText(int flag) throws IOException {
        if (flag != 0) {
            do {
                require(1);
            } while (buffer.get() != 0);
        }
    }

    private void require(int bytes) throws IOException {
        if (!fill(bytes)) {
            throw broken("ends within a batch that begins");
        }
    }

    private boolean fill(int wanted) throws IOException {
        if (buffer.remaining() >= wanted) {
            return true;
        }
        buffer.compact();
        while (buffer.position() < wanted) {
            int read = bytes.read(buffer, behind);
            if (read < 0) {
                break;
            }
            behind += read;
        }
        buffer.flip();
        return buffer.remaining() >= wanted;
    }

    private BrokenMemberException broken(String reason) {
        return new BrokenMemberException(reason, start);
    }
}
