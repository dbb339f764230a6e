package org.runflow.io.rows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.runflow.io.json.VersionedJson;
import org.runflow.metric.SummaryView;
import org.runflow.metric.Totals;
import org.runflow.store.Digest;

/** The end of rows, read from behind. */
final class Tail {
    static final VersionedJson<SummaryView> VIEW = new VersionedJson<>(SummaryView.class, "1.0.0");

    /** Holds the locator, and most views too. */
    private static final int FIRST_BYTES = 1 << 13;

    private static final int MOST_STATE_BYTES = 1 << 29;

    private final RowBytes all;
    private final byte[] end;
    private final Trailer trailer;

    private Tail(RowBytes all, byte[] end, Trailer trailer) {
        this.all = all;
        this.end = end;
        this.trailer = trailer;
    }

    /**
     * Looks for the trailer.
     *
     * @throws IOException when it is damaged; the message says how
     */
    static Optional<Tail> find(RowBytes all) throws IOException {
        long size = all.size();
        int length = (int) Math.min(size, FIRST_BYTES);
        byte[] end = bytes(all, size - length, length);
        return Trailer.find(end, size).map(trailer -> new Tail(all, end, trailer));
    }

    Trailer trailer() {
        return trailer;
    }

    SummaryView view() throws IOException {
        Trailer.Part part = trailer.view();
        long kept = part.end() + Trailer.LOCATOR_BYTES - end.length;
        byte[] members = new byte[(int) (part.end() - part.offset())];
        int missing = (int) Math.max(0, Math.min(members.length, kept - part.offset()));
        System.arraycopy(bytes(all, part.offset(), missing), 0, members, 0, missing);
        System.arraycopy(end, (int) (part.offset() + missing - kept), members, missing, members.length - missing);
        SummaryView view = VIEW.read(Trailer.content(part, members), "summary");
        if (view.rows() != trailer.rows()) {
            throw new IOException("its locator and its summary count rows differently");
        }
        return view;
    }

    Totals totals() throws IOException {
        Totals totals;
        try {
            totals = Totals.of(state());
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
        if (totals.rows() != trailer.rows()) {
            throw new IOException("its locator and its summary count rows differently");
        }
        return totals;
    }

    byte[] state() throws IOException {
        Trailer.Part part = trailer.state();
        if (part.length() > MOST_STATE_BYTES) {
            throw new IOException("the state of its summary is too long");
        }
        return Trailer.content(part, bytes(all, part.offset(), (int) (part.end() - part.offset())));
    }

    /** The digest of the rows, where rows of a store have it. */
    Digest content() throws IOException {
        long at = trailer.state().offset() - ContentMember.BYTES;
        if (at < 0) {
            throw new IOException("it does not say which rows it has");
        }
        return ContentMember.digest(bytes(all, at, ContentMember.BYTES));
    }

    private static byte[] bytes(RowBytes all, long from, int length) throws IOException {
        ByteBuffer into = ByteBuffer.allocate(length);
        while (into.hasRemaining()) {
            if (all.read(into, from + into.position()) < 0) {
                throw new IOException("it became shorter while it was read");
            }
        }
        return into.array();
    }
}
