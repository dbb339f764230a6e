package org.runflow.io.rows;

import java.io.IOException;
import java.util.Iterator;
import java.util.stream.Stream;
import org.runflow.error.StoreException;
import org.runflow.io.json.JsonShapes;
import org.runflow.io.json.JsonText;
import org.runflow.rows.RowFacts;
import org.runflow.rows.RowSource;
import org.runflow.store.RowDigest;
import org.runflow.store.row.RowBlob;

/** Rows that lie in a store as a row file. Each reading has a stream of its own. */
final class StoredRows<R> implements RowSource<R> {
    private final RowBlob blob;
    private final Class<R> type;
    private final JsonShapes shapes;
    private final RowFacts facts;

    private StoredRows(RowBlob blob, Class<R> type, JsonShapes shapes, RowFacts facts) {
        this.blob = blob;
        this.type = type;
        this.shapes = shapes;
        this.facts = facts;
    }

    /**
     * Reads what is known of the rows.
     *
     * @throws IOException from the storage alone
     */
    static <R> StoredRows<R> of(RowBlob blob, Class<R> type, JsonShapes shapes) throws IOException {
        RowFacts facts = reading(blob, bytes -> {
            Tail tail = tail(bytes);
            return new RowFacts(
                    tail.trailer().rows(),
                    tail.content(),
                    tail.trailer().state().digest());
        });
        return new StoredRows<>(blob, type, shapes, facts);
    }

    static Tail tail(RowBytes bytes) throws IOException {
        return Tail.find(bytes).orElseThrow(() -> new IOException("it ends without its summary"));
    }

    @Override
    public RowFacts facts() {
        return facts;
    }

    @Override
    public byte[] state() {
        try {
            return reading(blob, bytes -> tail(bytes).state());
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    @Override
    public Stream<R> open() {
        Each each = new Each(() -> {});
        return JsonRows.stream(each, each::close);
    }

    @Override
    public void verify() {
        byte[] unused = state();
        RowDigest content = new RowDigest();
        try (Each each = new Each(() -> {
            if (!content.digest().equals(facts.content())) {
                throw blob.damaged("its rows have another digest");
            }
        })) {
            while (each.hasNext()) {
                content.add(each.next());
            }
        }
    }

    /** One reading of the rows, with a last look at all of their bytes. */
    private final class Each implements Iterator<R>, AutoCloseable {
        private final BlobBytes bytes = new BlobBytes(blob);
        private final Runnable last;
        private final JsonRows<R> rows;
        private boolean over;

        Each(Runnable last) {
            this.last = last;
            rows = new JsonRows<>(
                    new RowLines(bytes, 0, this::trouble),
                    type,
                    line -> JsonText.read(line, type, shapes),
                    this::trouble);
        }

        @Override
        public boolean hasNext() {
            boolean more = !over && rows.hasNext();
            if (!more && !over) {
                over = true;
                if (!bytes.isWhole() || rows.lines().number() != facts.rows()) {
                    throw blob.damaged("its bytes are not those that were stored");
                }
                last.run();
            }
            return more;
        }

        @Override
        public R next() {
            return rows.next();
        }

        @Override
        public void close() {
            rows.close();
            try {
                bytes.close();
            } catch (IOException e) {
                throw unreadable(e);
            }
        }

        private RuntimeException trouble(IOException e) {
            return bytes.failure().isPresent() ? unreadable(bytes.failure().get()) : damaged(blob, e);
        }
    }

    private StoreException unreadable(IOException e) {
        return new StoreException("read rows of artifact '" + blob.ref().name() + "'", e);
    }

    private static <T> T reading(RowBlob blob, Reading<T> reading) throws IOException {
        try (BlobBytes bytes = new BlobBytes(blob)) {
            try {
                return reading.of(bytes);
            } catch (IOException e) {
                if (bytes.failure().isPresent()) {
                    throw e;
                }
                throw damaged(blob, e);
            }
        }
    }

    private static RuntimeException damaged(RowBlob blob, IOException e) {
        return (RuntimeException) blob.damaged(
                        e instanceof BrokenMemberException broken
                                ? "it " + broken.reason()
                                : String.valueOf(e.getMessage()))
                .initCause(e);
    }

    @FunctionalInterface
    private interface Reading<T> {
        T of(BlobBytes bytes) throws IOException;
    }
}
