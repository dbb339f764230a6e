package org.runflow.io.race.form;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.runflow.io.deflate.QuickGzip;
import org.runflow.race.density.DensityCells;
import org.runflow.race.density.SegmentCells;
import org.runflow.store.Codec;

/**
 * The cells of a day as compressed JSON, columnar arrays per segment: {@code bins/bins.json.gz}. Many cells are stored by their exact integers alone, an eighth of the bytes, and the
 * document that a run shows is made of them. Streams in both directions.
 */
final class CellsCodec implements Codec<DensityCells> {
    /** From here on the bytes that are saved are worth more than the time it takes to make the document again. */
    static final int MANY = 100_000;
    /** Below it a distance follows from its throughput. */
    private static final long LONG_UM = 1L << 50;

    private static final int BEGINNING = 64;

    private final String schema;
    private final boolean withDistance;

    private CellsCodec(String schema, boolean withDistance) {
        this.schema = schema;
        this.withDistance = withDistance;
    }

    /**
     * Makes a codec.
     *
     * @param schema version written into and expected from every document
     */
    static CellsCodec of(String schema) {
        return new CellsCodec(schema, false);
    }

    /** Makes the codec of schema 1.0.0, whose documents have a column more and one form only. */
    static CellsCodec ofFirstSchema() {
        return new CellsCodec("1.0.0", true);
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
        boolean exactly = !withDistance && (cells.size() > MANY || isFar(cells));
        GZIPOutputStream zipped = exactly ? new NumberGzip(out) : new QuickGzip(out);
        CellsForm form = exactly ? ExactCells.of(cells) : new CellsWriter(withDistance);
        try (JsonGenerator json = ColumnJson.MAPPER.createGenerator(zipped)) {
            new CellsDocument(schema, cells, form, json).writeAll();
        }
        zipped.finish();
    }

    @Override
    public DensityCells decode(InputStream in) throws IOException {
        return read(new GZIPInputStream(in));
    }

    @Override
    public Optional<InputStream> findShown(InputStream stored) throws IOException {
        PushbackInputStream unzipped = new PushbackInputStream(new GZIPInputStream(stored), BEGINNING);
        byte[] beginning = unzipped.readNBytes(BEGINNING);
        String exact = "{\"schema_version\":\"" + schema + "\",\"form\":";
        if (!new String(beginning, StandardCharsets.UTF_8).startsWith(exact)) {
            return Optional.empty();
        }
        try {
            unzipped.unread(beginning);
            return Optional.of(new ShownCells(schema, read(unzipped), stored));
        } catch (JsonProcessingException e) {
            throw (ZipException) new ZipException("the stored cells cannot be read").initCause(e);
        }
    }

    private DensityCells read(InputStream unzipped) throws IOException {
        try (JsonParser json = ColumnJson.MAPPER.createParser(unzipped)) {
            return new CellsReader(json, withDistance).read(schema);
        }
    }

    private static boolean isFar(DensityCells cells) {
        for (SegmentCells segment : cells.segments()) {
            for (int cell = 0; cell < segment.size(); cell++) {
                if (segment.distanceUm(cell) >= LONG_UM) {
                    return true;
                }
            }
        }
        return false;
    }
}
