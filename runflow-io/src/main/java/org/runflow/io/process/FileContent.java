package org.runflow.io.process;

import java.io.IOException;
import java.io.InputStream;
import org.runflow.Document;
import org.runflow.io.files.FileEntry;
import org.runflow.io.files.FileRoot;

/** A file in a working folder, which stays as long as somebody holds this; its content is compared with what it was whenever it is read. */
final class FileContent implements Document.Content {
    private final WorkFolder folder;
    private final FileEntry entry;

    /**
     * Takes a file.
     *
     * @param folder held
     * @param entry of at most 2^31 − 1 bytes
     */
    FileContent(WorkFolder folder, FileEntry entry) {
        this.folder = folder;
        this.entry = entry;
    }

    @Override
    public int length() {
        return Math.toIntExact(entry.bytes());
    }

    @Override
    public InputStream open() throws IOException {
        return FileRoot.at(folder.path()).open(entry);
    }
}
