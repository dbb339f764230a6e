package org.runflow.io.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import org.runflow.store.Digest;
import org.runflow.store.DigestedOutput;

/** Compares a content with what was listed, at its end. Cannot be rewound. */
final class CheckedContent extends FilterInputStream {
    private final FileEntry entry;
    private final Path root;
    private final DigestedOutput digested = new DigestedOutput(OutputStream.nullOutputStream());
    private boolean ended;

    CheckedContent(InputStream in, FileEntry entry, Path root) {
        super(in);
        this.entry = entry;
        this.root = root;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int n = in.read(target, offset, length);
        if (n > 0) {
            digested.write(target, offset, n);
        } else if (n < 0 && !ended) {
            ended = true;
            Digest found = digested.digest();
            if (!found.equals(entry.digest())) {
                throw FileRoot.refused(
                        root,
                        entry,
                        "has other content than was listed: digest " + found + " instead of " + entry.digest());
            }
        }
        return n;
    }

    /** Reads what is left out, because it counts for the digest. */
    @Override
    public long skip(long bytes) throws IOException {
        byte[] gone = new byte[8192];
        long skipped = 0;
        while (skipped < bytes) {
            int n = read(gone, 0, (int) Math.min(gone.length, bytes - skipped));
            if (n < 0) {
                break;
            }
            skipped += n;
        }
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
