package org.runflow.store;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** A value as a codec writes it; says afterwards what was written. */
final class EncodedBlob<T> implements BlobContent {
    private final Codec<T> codec;
    private final T value;
    private long bytes;
    private @Nullable Digest digest;

    EncodedBlob(Codec<T> codec, T value) {
        this.codec = codec;
        this.value = value;
    }

    @Override
    public Digest writeTo(OutputStream out) throws IOException {
        DigestedOutput digested = new DigestedOutput(out);
        codec.encode(value, digested);
        Digest written = digested.digest();
        bytes = digested.bytes();
        digest = written;
        return written;
    }

    /**
     * Where the value lies now.
     *
     * @throws IOException when nobody has asked for the bytes
     */
    ArtifactRef ref(String name, String schema, Digest identity) throws IOException {
        Digest written = digest;
        if (written == null) {
            throw new IOException("the storage has not written it");
        }
        return new ArtifactRef(name, schema, identity, written, bytes);
    }
}
