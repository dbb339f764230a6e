package org.runflow.io.race.form;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.GZIPInputStream;
import org.runflow.io.json.QuickGzip;
import org.runflow.race.density.DensityCells;
import org.runflow.store.Codec;

/** The cells of a day as compressed JSON, columnar arrays per segment: {@code bins/bins.json.gz}. Streams in both directions. */
final class CellsCodec implements Codec<DensityCells> {
    private final String schema;

    /**
     * Makes a codec.
     *
     * @param schema version written into and expected from every document
     */
    public CellsCodec(String schema) {
        this.schema = schema;
    }

    @Override
    public boolean isProven() {
        return true;
    }

    @Override
    public String mediaType() {
        return "application/gzip";
    }

    @Override
    public void encode(DensityCells cells, OutputStream out) throws IOException {
        QuickGzip zipped = new QuickGzip(out);
        try (JsonGenerator json = ColumnJson.MAPPER.createGenerator(zipped)) {
            new CellsWriter(json).write(schema, cells);
        }
        zipped.finish();
    }

    @Override
    public DensityCells decode(InputStream in) throws IOException {
        try (JsonParser json = ColumnJson.MAPPER.createParser(new GZIPInputStream(in))) {
            return new CellsReader(json).read(schema);
        }
    }
}
