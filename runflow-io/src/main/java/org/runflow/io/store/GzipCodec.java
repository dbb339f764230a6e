package org.runflow.io.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.runflow.io.json.QuickGzip;
import org.runflow.store.Codec;

/** Compresses what another codec writes. */
final class GzipCodec<T> implements Codec<T> {
    private final Codec<T> plain;

    GzipCodec(Codec<T> plain) {
        this.plain = plain;
    }

    @Override
    public boolean isProven() {
        return plain.isProven();
    }

    @Override
    public List<String> problems() {
        return plain.problems();
    }

    @Override
    public String mediaType() {
        return "application/gzip";
    }

    @Override
    public void encode(T value, OutputStream out) throws IOException {
        QuickGzip zipped = new QuickGzip(out);
        plain.encode(value, zipped);
        zipped.finish();
    }

    @Override
    public T decode(InputStream in) throws IOException {
        return plain.decode(new GZIPInputStream(in));
    }
}
