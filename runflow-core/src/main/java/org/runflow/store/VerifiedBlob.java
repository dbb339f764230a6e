package org.runflow.store;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.runflow.error.ArtifactCorruptException;

/** A blob that is digested while it is decoded, so that a damaged disk, damaged bytes and a wrong codec can be told apart. */
final class VerifiedBlob implements AutoCloseable {
    private final ArtifactRef ref;
    private final Source source;
    private final MessageDigest sha = Digest.sha256();
    private final DigestInputStream digested;

    VerifiedBlob(InputStream in, ArtifactRef ref) {
        this.ref = ref;
        this.source = new Source(in);
        this.digested = new DigestInputStream(source, sha);
    }

    /**
     * Gives the value that was stored; to be called once.
     *
     * @throws IOException of the disk
     * @throws ArtifactCorruptException when the bytes, or the value, have another digest, or the codec gives up for any other reason
     */
    <T> T decode(Codec<T> codec) throws IOException {
        T value;
        try {
            value = codec.decode(digested);
        } catch (IOException | RuntimeException e) {
            if (source.failure != null) {
                throw source.failure;
            }
            throw undecodable(e);
        }
        Digest found = digestOfAll();
        if (!found.equals(ref.blobDigest())) {
            throw corrupt("its bytes have the digest " + found + " instead of " + ref.blobDigest());
        }
        return isWanted(value)
                ? value
                : codec.otherReadings(value)
                        .filter(this::isWanted)
                        .findFirst()
                        .orElseThrow(() -> corrupt("its bytes decode to a value with another digest"));
    }

    private boolean isWanted(Object value) {
        return Digest.of(value).equals(ref.digest());
    }

    private ArtifactCorruptException undecodable(Exception reason) throws IOException {
        String problem = digestOfAll().equals(ref.blobDigest())
                ? "its codec cannot decode it: " + reason + " [Hint: a key whose type changed needs a new schema]"
                : "its bytes are not those that were stored";
        return (ArtifactCorruptException) corrupt(problem).initCause(reason);
    }

    private ArtifactCorruptException corrupt(String problem) {
        return new ArtifactCorruptException(ref.name(), ref.digest().hex(), problem);
    }

    /** Reads what the codec left over, too. */
    private Digest digestOfAll() throws IOException {
        digested.transferTo(OutputStream.nullOutputStream());
        return Digest.ending(sha);
    }

    @Override
    public void close() throws IOException {
        digested.close();
    }

    /** Remembers when it was the disk that failed. */
    private static final class Source extends FilterInputStream {
        private @Nullable IOException failure;

        Source(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            try {
                return super.read();
            } catch (IOException e) {
                failure = e;
                throw e;
            }
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            try {
                return super.read(target, offset, length);
            } catch (IOException e) {
                failure = e;
                throw e;
            }
        }
    }
}
