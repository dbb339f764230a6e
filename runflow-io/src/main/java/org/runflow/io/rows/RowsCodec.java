package org.runflow.io.rows;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.runflow.io.json.JsonCodec;
import org.runflow.io.json.JsonShapes;
import org.runflow.io.json.JsonText;
import org.runflow.rows.RowFacts;
import org.runflow.rows.RowSource;
import org.runflow.rows.Rows;
import org.runflow.store.RowDigest;
import org.runflow.store.row.RowBlob;
import org.runflow.store.row.RowCodec;
import org.runflow.store.row.RowOutput;

/**
 * Rows as a row file: gzip of JSON lines with their summary behind them, so that what a run publishes under a name that ends in {@code .rows.jsonl.gz} is a file
 * like any other of its kind. Safe for use by several threads.
 *
 * @param <R> a row, a record
 */
final class RowsCodec<R> implements RowCodec<R> {
    private final Class<R> type;
    private final JsonShapes shapes;

    /**
     * Makes a codec.
     *
     * @param type of the rows
     * @param shapes of the types in them
     */
    RowsCodec(Class<R> type, JsonShapes shapes) {
        this.type = type;
        this.shapes = shapes;
    }

    @Override
    public List<String> problems() {
        return JsonCodec.ofList(type, shapes).problems();
    }

    @Override
    public String mediaType() {
        return "application/gzip";
    }

    @Override
    public RowOutput<R> begin(OutputStream out) throws IOException {
        return new RowStream<>(out, shapes);
    }

    @Override
    public RowSource<R> read(RowBlob blob) throws IOException {
        return StoredRows.of(blob, type, shapes);
    }

    @Override
    public void encode(Rows<R> value, OutputStream out) throws IOException {
        RowOutput<R> output = begin(out);
        try (Stream<R> rows = value.stream()) {
            for (R row : (Iterable<R>) rows::iterator) {
                output.add(row);
            }
        }
        output.end(value.source().facts(), value.source().state());
    }

    /** Reads the rows themselves, too, so that it shows when they do not come back as they were. */
    @Override
    public Rows<R> decode(InputStream in) throws IOException {
        RowBytes bytes = RowBytes.of(in.readAllBytes());
        Tail tail = StoredRows.tail(bytes);
        List<R> rows = new ArrayList<>();
        RowDigest content = new RowDigest();
        RowLines lines = new RowLines(bytes, 0, UncheckedIOException::new);
        try (JsonRows<R> all =
                new JsonRows<>(lines, type, line -> JsonText.read(line, type, shapes), UncheckedIOException::new)) {
            while (all.hasNext()) {
                R row = all.next();
                content.add(row);
                rows.add(row);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        RowFacts facts = new RowFacts(
                rows.size(), content.digest(), tail.trailer().state().digest());
        return Rows.of(rows, facts, tail.state());
    }
}
