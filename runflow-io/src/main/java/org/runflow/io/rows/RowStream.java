package org.runflow.io.rows;

import java.io.IOException;
import java.io.OutputStream;
import org.runflow.io.json.JsonShapes;
import org.runflow.io.json.JsonText;
import org.runflow.metric.Totals;
import org.runflow.rows.RowFacts;
import org.runflow.store.row.RowOutput;

/** Writes a row file to wherever a store keeps it, a batch at a time. */
final class RowStream<R> implements RowOutput<R> {
    private final OutputStream out;
    private final JsonShapes shapes;
    private final LineBatch batch = new LineBatch();
    private long written;

    RowStream(OutputStream out, JsonShapes shapes) {
        this.out = out;
        this.shapes = shapes;
    }

    @Override
    public void add(R row) throws IOException {
        byte[] line = JsonText.line(row, shapes);
        if (line.length > RowLines.MOST_BYTES) {
            throw new IOException("a row of more than " + RowLines.MOST_BYTES + " bytes cannot be held");
        }
        if (batch.add(line)) {
            write(batch.take());
        }
    }

    @Override
    public void end(RowFacts facts, byte[] state) throws IOException {
        if (!batch.isEmpty() || written == 0) {
            write(batch.take());
        }
        write(ContentMember.write(facts.content()));
        byte[] view = SummaryBytes.of(Totals.of(state).view());
        write(Trailer.write(facts.rows(), state, view, written));
    }

    private void write(byte[] bytes) throws IOException {
        out.write(bytes);
        written += bytes.length;
    }
}
