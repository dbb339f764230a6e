package org.runflow.store;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.util.Optional;
import java.util.zip.ZipException;
import org.runflow.error.ArtifactCorruptException;

/** What a run shows of a blob that is stored in another form; at its end the stored bytes have been compared with their digest. */
final class VerifiedContent extends FilterInputStream {
    private final DigestInputStream stored;
    private final ArtifactRef ref;
    private boolean verified;

    private VerifiedContent(InputStream shown, DigestInputStream stored, ArtifactRef ref) {
        super(shown);
        this.stored = stored;
        this.ref = ref;
    }

    /** Opens it; closes the stored bytes when they are what a run shows. */
    static Optional<InputStream> find(InputStream blob, Codec<?> codec, ArtifactRef ref) throws IOException {
        DigestInputStream stored = new DigestInputStream(blob, Digest.sha256());
        Optional<InputStream> content = Optional.empty();
        try {
            Optional<InputStream> shown = codec.findShown(stored);
            if (shown.isPresent()) {
                content = Optional.of(new VerifiedContent(shown.get(), stored, ref));
            }
        } catch (ZipException | EOFException e) {
            throw corrupt(ref, e);
        } finally {
            if (content.isEmpty()) {
                blob.close();
            }
        }
        return content;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count;
        try {
            count = in.read(target, offset, length);
        } catch (ZipException | EOFException e) {
            throw corrupt(ref, e);
        }
        if (count < 0 && !verified) {
            verify();
        }
        return count;
    }

    @Override
    public long skip(long count) throws IOException {
        return readNBytes((int) Math.min(count, 1 << 13)).length;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void verify() throws IOException {
        stored.transferTo(OutputStream.nullOutputStream());
        Digest found = Digest.ending(stored.getMessageDigest());
        if (!found.equals(ref.blobDigest())) {
            throw corrupt(ref, "its bytes have the digest " + found + " instead of " + ref.blobDigest());
        }
        verified = true;
    }

    private static ArtifactCorruptException corrupt(ArtifactRef ref, IOException cause) {
        return (ArtifactCorruptException)
                corrupt(ref, "its bytes are not those that were stored").initCause(cause);
    }

    private static ArtifactCorruptException corrupt(ArtifactRef ref, String problem) {
        return new ArtifactCorruptException(ref.name(), ref.digest().hex(), problem);
    }
}
