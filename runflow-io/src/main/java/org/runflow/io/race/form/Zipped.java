package org.runflow.io.race.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.GZIPInputStream;
import org.runflow.io.deflate.QuickGzip;
import org.runflow.store.Codec;

/** What another codec writes, compressed. */
record Zipped<T>(Codec<T> plain) implements Codec<T> {
    static <T> Codec<T> json(Codec<T> plain) {
        return new Zipped<>(plain);
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
