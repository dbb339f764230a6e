package org.runflow.io.race.form;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.runflow.race.density.DensityCells;

/** The published document of cells that are stored in another form, made segment by segment while it is read. */
final class ShownCells extends InputStream {
    private final ByteArrayOutputStream made = new ByteArrayOutputStream();
    private final InputStream stored;
    private final NumberGzip zipped;
    private final JsonGenerator json;
    private final CellsDocument document;
    private byte[] bytes = {};
    private int at;
    private boolean ended;

    ShownCells(String schema, DensityCells cells, InputStream stored) throws IOException {
        this.stored = stored;
        this.zipped = new NumberGzip(made);
        this.json = ColumnJson.MAPPER.createGenerator(zipped);
        this.document = new CellsDocument(schema, cells, new CellsWriter(false), json);
    }

    @Override
    public int read() throws IOException {
        return isAtEnd() ? -1 : bytes[at++] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (isAtEnd()) {
            return -1;
        }
        int count = Math.min(length, bytes.length - at);
        System.arraycopy(bytes, at, target, offset, count);
        at += count;
        return count;
    }

    /** Makes the next bytes where all so far are read. */
    private boolean isAtEnd() throws IOException {
        while (at == bytes.length && !ended) {
            ended = !document.writeNext();
            if (ended) {
                json.close();
                zipped.finish();
            }
            bytes = made.toByteArray();
            made.reset();
            at = 0;
        }
        return at == bytes.length;
    }

    @Override
    public void close() throws IOException {
        ended = true;
        bytes = new byte[0];
        at = 0;
        json.close();
        zipped.close();
        stored.close();
    }
}
