package org.runflow.io.store;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.runflow.store.Codec;

/** A blob that is digested while it is decoded, so that a damaged disk, damaged bytes and a wrong codec can be told apart. */
final class VerifiedBlob implements AutoCloseable {
    private final Source source;
    private final MessageDigest sha = DigestingContent.sha256();
    private final DigestInputStream digested;

    VerifiedBlob(InputStream in) {
        this.source = new Source(in);
        this.digested = new DigestInputStream(source, sha);
    }

    /**
     * @throws IOException of the disk
     * @throws UndecodableException when the codec gives up for any other reason
     */
    <T> T decode(Codec<T> codec) throws IOException {
        try {
            return codec.decode(digested);
        } catch (IOException | RuntimeException e) {
            if (source.failure != null) {
                throw source.failure;
            }
            throw new UndecodableException(e);
        }
    }

    /** Reads what the codec left over and gives the digest of everything. */
    String digestHex() throws IOException {
        digested.transferTo(OutputStream.nullOutputStream());
        return HexFormat.of().formatHex(sha.digest());
    }

    @Override
    public void close() throws IOException {
        digested.close();
    }

    /** What a codec says of bytes that are not its own; the cause is there always. */
    static final class UndecodableException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UndecodableException(Exception cause) {
            super(cause);
        }

        String reason() {
            return Optional.ofNullable(getCause()).map(Throwable::toString).orElseThrow();
        }
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
