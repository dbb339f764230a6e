package org.runflow.io.rows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import org.runflow.store.Digest;

/**
 * What stands behind the rows: the state of their summary, the view of it, and the locator that says where both lie.
 *
 * @param rows of the file
 * @param state where the state lies
 * @param view where the view lies
 */
record Trailer(long rows, Part state, Part view) {
    /** So that the view lies within the last 64 KiB of the file. */
    static final int MOST_VIEW_BYTES = 60_000;

    /** A common reader of gzip breaks above 32,740. */
    private static final int MOST_PAYLOAD = 30_000;

    private static final int CHUNK = MOST_PAYLOAD - 1;
    private static final int DIGEST_BYTES = 32;
    private static final byte VERSION = 1;
    private static final int LOCATOR_PAYLOAD = 2 + Long.BYTES + 2 * (2 * Long.BYTES + DIGEST_BYTES) + Integer.BYTES;
    private static final int PAYLOAD_AT = Members.hiddenBytes(0) - Members.CHECK_BYTES - 2;

    /** The length of the locator, the very last member. */
    static final int LOCATOR_BYTES = Members.hiddenBytes(LOCATOR_PAYLOAD);

    /**
     * Where something lies.
     *
     * @param kind marks its members
     * @param offset of its first member
     * @param length in bytes, without the members around it
     * @param digest of it
     */
    record Part(char kind, long offset, long length, Digest digest) {
        /** {@return where the byte behind its last member lies} */
        long end() {
            return offset + length + (length + CHUNK - 1) / CHUNK * Members.hiddenBytes(1);
        }
    }

    /** {@return all members of a trailer that begins at some place of a file} */
    static byte[] write(long rows, byte[] state, byte[] view, long offset) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Part stateAt = new Part('S', offset, state.length, Digest.ofBytes(state));
        Part viewAt = new Part('V', stateAt.end(), view.length, Digest.ofBytes(view));
        writeChunks(stateAt.kind(), state, out);
        writeChunks(viewAt.kind(), view, out);
        out.writeBytes(Members.hidden(new Trailer(rows, stateAt, viewAt).locator()));
        return out.toByteArray();
    }

    /**
     * Reads a locator.
     *
     * @param end the last bytes of a file
     * @param size of the file
     * @return whether there is one, and where it points
     * @throws IOException when it is damaged
     */
    static Optional<Trailer> find(byte[] end, long size) throws IOException {
        if (end.length < LOCATOR_BYTES) {
            return Optional.empty();
        }
        byte[] member = Arrays.copyOfRange(end, end.length - LOCATOR_BYTES, end.length);
        byte[] payload = Arrays.copyOfRange(member, PAYLOAD_AT, PAYLOAD_AT + LOCATOR_PAYLOAD);
        ByteBuffer in = ByteBuffer.wrap(payload).order(ByteOrder.LITTLE_ENDIAN);
        boolean checked = payload[0] == 'L' && in.getInt(LOCATOR_PAYLOAD - Integer.BYTES) == crc(payload);
        boolean framed = Arrays.equals(member, Members.hidden(payload));
        if (!checked && !framed) {
            return Optional.empty();
        }
        if (!checked || !framed || payload[1] != VERSION) {
            throw new IOException("its locator is damaged, or of another version");
        }
        in.position(2);
        Trailer trailer = new Trailer(in.getLong(), part('S', in), part('V', in));
        trailer.requireInside(size);
        return Optional.of(trailer);
    }

    /** {@return the content of a part} */
    static byte[] content(Part part, byte[] members) throws IOException {
        byte[] content = new byte[(int) part.length()];
        int from = 0;
        for (int filled = 0; filled < content.length; ) {
            int length = Math.min(CHUNK, content.length - filled);
            int to = from + Members.hiddenBytes(length + 1);
            byte[] member = Arrays.copyOfRange(members, from, to);
            byte[] payload = Arrays.copyOfRange(member, PAYLOAD_AT, PAYLOAD_AT + length + 1);
            if (payload[0] != part.kind() || !Arrays.equals(member, Members.hidden(payload))) {
                throw new IOException("its summary is damaged");
            }
            System.arraycopy(payload, 1, content, filled, length);
            filled += length;
            from = to;
        }
        if (!Digest.ofBytes(content).equals(part.digest())) {
            throw new IOException("its summary is damaged: the digest is another");
        }
        return content;
    }

    private void requireInside(long size) throws IOException {
        boolean inside = rows >= 0
                && state.offset() >= 0
                && state.length() >= 0
                && state.offset() <= size
                && state.length() <= size
                && state.end() == view.offset()
                && view.length() >= 0
                && view.length() <= MOST_VIEW_BYTES
                && view.end() == size - LOCATOR_BYTES;
        if (!inside) {
            throw new IOException("its locator points to where nothing is");
        }
    }

    private byte[] locator() {
        byte[] payload = new byte[LOCATOR_PAYLOAD];
        ByteBuffer out =
                Members.littleEndian(payload).put((byte) 'L').put(VERSION).putLong(rows);
        for (Part part : List.of(state, view)) {
            out.putLong(part.offset())
                    .putLong(part.length())
                    .put(HexFormat.of().parseHex(part.digest().hex()));
        }
        out.putInt(crc(payload));
        return payload;
    }

    private static Part part(char kind, ByteBuffer in) {
        long offset = in.getLong();
        long length = in.getLong();
        byte[] digest = new byte[DIGEST_BYTES];
        in.get(digest);
        return new Part(kind, offset, length, new Digest(HexFormat.of().formatHex(digest)));
    }

    private static int crc(byte[] payload) {
        CRC32 crc = new CRC32();
        crc.update(payload, 0, LOCATOR_PAYLOAD - Integer.BYTES);
        return (int) crc.getValue();
    }

    private static void writeChunks(char kind, byte[] content, ByteArrayOutputStream out) {
        for (int from = 0; from < content.length; from += CHUNK) {
            int length = Math.min(CHUNK, content.length - from);
            byte[] payload = new byte[length + 1];
            payload[0] = (byte) kind;
            System.arraycopy(content, from, payload, 1, length);
            out.writeBytes(Members.hidden(payload));
        }
    }
}
