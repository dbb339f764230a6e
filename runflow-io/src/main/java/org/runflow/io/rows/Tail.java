package org.runflow.io.rows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Optional;
import org.runflow.io.json.VersionedJson;
import org.runflow.metric.SummaryView;
import org.runflow.metric.Totals;

/** The end of a row file, read from behind. */
final class Tail {
    static final VersionedJson<SummaryView> VIEW = new VersionedJson<>(SummaryView.class, "1.0.0");

    /** Holds the locator, and most views too. */
    private static final int FIRST_BYTES = 1 << 13;

    private static final int MOST_STATE_BYTES = 1 << 29;

    private final FileChannel channel;
    private final byte[] end;
    private final Trailer trailer;

    private Tail(FileChannel channel, byte[] end, Trailer trailer) {
        this.channel = channel;
        this.end = end;
        this.trailer = trailer;
    }

    /**
     * Looks for the trailer of a file.
     *
     * @throws IOException when it is damaged; the message says how
     */
    static Optional<Tail> find(FileChannel channel) throws IOException {
        long size = channel.size();
        int length = (int) Math.min(size, FIRST_BYTES);
        byte[] end = bytes(channel, size - length, length);
        return Trailer.find(end, size).map(trailer -> new Tail(channel, end, trailer));
    }

    Trailer trailer() {
        return trailer;
    }

    SummaryView view() throws IOException {
        Trailer.Part part = trailer.view();
        long kept = part.end() + Trailer.LOCATOR_BYTES - end.length;
        byte[] members = new byte[(int) (part.end() - part.offset())];
        int missing = (int) Math.max(0, Math.min(members.length, kept - part.offset()));
        System.arraycopy(bytes(channel, part.offset(), missing), 0, members, 0, missing);
        System.arraycopy(end, (int) (part.offset() + missing - kept), members, missing, members.length - missing);
        SummaryView view = VIEW.read(Trailer.content(part, members), "summary");
        if (view.rows() != trailer.rows()) {
            throw new IOException("its locator and its summary count rows differently");
        }
        return view;
    }

    Totals totals() throws IOException {
        Trailer.Part part = trailer.state();
        if (part.length() > MOST_STATE_BYTES) {
            throw new IOException("the state of its summary is too long");
        }
        byte[] members = bytes(channel, part.offset(), (int) (part.end() - part.offset()));
        Totals totals;
        try {
            totals = Totals.of(Trailer.content(part, members));
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
        if (totals.rows() != trailer.rows()) {
            throw new IOException("its locator and its summary count rows differently");
        }
        return totals;
    }

    private static byte[] bytes(FileChannel channel, long from, int length) throws IOException {
        ByteBuffer into = ByteBuffer.allocate(length);
        while (into.hasRemaining()) {
            if (channel.read(into, from + into.position()) < 0) {
                throw new IOException("it became shorter while it was read");
            }
        }
        return into.array();
    }
}
