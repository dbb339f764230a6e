package org.runflow.store.row;

import java.io.IOException;
import java.io.InputStream;
import org.runflow.error.ArtifactCorruptException;
import org.runflow.store.ArtifactRef;

/** The stored bytes of rows, and whom to blame when they are not what they were. Safe for use by several threads. */
public final class RowBlob {
    private final ArtifactRef ref;
    private final Opener opener;

    /**
     * Describes stored bytes.
     *
     * @param ref the result that they are
     * @param opener opens them
     */
    public RowBlob(ArtifactRef ref, Opener opener) {
        this.ref = ref;
        this.opener = opener;
    }

    /** {@return which artifact they are, how many bytes there should be, and their digests} */
    public ArtifactRef ref() {
        return ref;
    }

    /**
     * Opens the bytes; the caller closes the stream.
     *
     * @param from the first byte wanted
     * @return the bytes from there on, intact or not
     * @throws java.io.EOFException when there are not so many
     * @throws IOException when they cannot be read
     */
    public InputStream open(long from) throws IOException {
        return opener.open(from);
    }

    /**
     * {@return what to throw when the bytes are not those of the rows}
     *
     * @param problem as a part of a sentence that begins with the artifact
     */
    public ArtifactCorruptException damaged(String problem) {
        return new ArtifactCorruptException(ref.name(), ref.digest().hex(), problem);
    }

    /** Opens bytes from some place on. */
    @FunctionalInterface
    public interface Opener {
        /**
         * Opens the bytes.
         *
         * @param from place of the first byte
         * @return the bytes from there on; to be closed
         * @throws IOException if they cannot be read
         */
        InputStream open(long from) throws IOException;
    }
}
