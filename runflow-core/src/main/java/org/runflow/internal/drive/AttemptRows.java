package org.runflow.internal.drive;

import com.google.common.io.Closer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.runflow.ArtifactKey;
import org.runflow.metric.SummarySpec;
import org.runflow.rows.RowSink;
import org.runflow.rows.RowSource;
import org.runflow.rows.Rows;
import org.runflow.store.ArtifactStore;

/** The rows that one attempt writes. What was not stored when it is over is let go of. Thread-safe. */
final class AttemptRows implements AutoCloseable {
    private final ArtifactStore store;
    private final ArtifactKey<?> output;
    private final Queue<RowSink<?>> begun = new ConcurrentLinkedQueue<>();
    private final Queue<RowSource<?>> finished = new ConcurrentLinkedQueue<>();

    AttemptRows(ArtifactStore store, ArtifactKey<?> output) {
        this.store = store;
        this.output = output;
    }

    @SuppressWarnings("unchecked") // its type and that of its rows were asked for
    <R> RowSink<R> open(Class<R> type, SummarySpec<R> spec) {
        if (output.type() != Rows.class || !output.element().equals(Optional.of(type))) {
            throw new IllegalArgumentException("the stage that gives '" + output.path() + "' cannot write rows of "
                    + type.getSimpleName() + ". [Hint: its key would be ArtifactKey.rows(\"" + output.name() + "\", "
                    + type.getSimpleName() + ".class)]");
        }
        RowSink<R> sink = store.rows((ArtifactKey<Rows<R>>) output, spec);
        begun.add(sink);
        return new Noted<>(sink, finished);
    }

    /** Lets go of all, also when a store of somebody else throws at one of them; the first that is thrown is thrown on. */
    @Override
    public void close() {
        try (Closer all = Closer.create()) {
            finished.forEach(source -> all.register(source::release));
            begun.forEach(sink -> all.register(sink::close));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Noted<R>(RowSink<R> sink, Queue<RowSource<?>> finished) implements RowSink<R> {
        @Override
        public void add(R row) {
            sink.add(row);
        }

        @Override
        public long size() {
            return sink.size();
        }

        @Override
        public Rows<R> finish() {
            Rows<R> rows = sink.finish();
            finished.add(rows.source());
            return rows;
        }

        @Override
        public void close() {
            sink.close();
        }
    }
}
