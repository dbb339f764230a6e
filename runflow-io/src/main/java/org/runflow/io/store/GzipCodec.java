package org.runflow.io.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.runflow.store.Codec;

/** Compresses what another codec writes, at the usual level: columns that are large enough for a quicker one have codecs of their own. */
final class GzipCodec<T> implements Codec<T> {
    private static final int BUFFER_BYTES = 1 << 16;

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
        GZIPOutputStream zipped = new GZIPOutputStream(out, BUFFER_BYTES);
        plain.encode(value, zipped);
        zipped.finish();
    }

    @Override
    public T decode(InputStream in) throws IOException {
        return plain.decode(new GZIPInputStream(in));
    }
}
