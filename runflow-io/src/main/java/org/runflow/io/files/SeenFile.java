package org.runflow.io.files;

import java.nio.file.Path;
import org.runflow.store.Digest;

/**
 * A file that a walk has found and whose content is still to be digested.
 *
 * @param path within the folder
 * @param place where its content lies, no link
 * @param identity when it was seen
 */
record SeenFile(String path, Path place, FileIdentity identity) {
    FileEntry holding(Digest digest) {
        return new FileEntry(path, identity.bytes(), digest);
    }
}
