package org.runflow.store;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import org.runflow.error.NotStorableException;

/** A value as a codec writes it; says afterwards what was written. */
final class EncodedBlob<T> implements BlobContent {
    private final String artifact;
    private final Codec<T> codec;
    private final T value;
    private long bytes;
    private @Nullable Digest digest;

    EncodedBlob(String artifact, Codec<T> codec, T value) {
        this.artifact = artifact;
        this.codec = codec;
        this.value = value;
    }

    @Override
    public Digest writeTo(OutputStream out) throws IOException {
        WatchedOutput target = new WatchedOutput(out);
        DigestedOutput digested = new DigestedOutput(target);
        try {
            codec.encode(value, digested);
        } catch (IOException | RuntimeException e) {
            if (target.failure().isPresent()) {
                throw target.failure().get();
            }
            throw (NotStorableException)
                    new NotStorableException(artifact, String.valueOf(e.getMessage())).initCause(e);
        }
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
    ArtifactRef ref(String schema, Digest identity) throws IOException {
        Digest written = digest;
        if (written == null) {
            throw new IOException("the storage has not written it");
        }
        return new ArtifactRef(artifact, schema, identity, written, bytes);
    }
}
