package org.runflow.io.retention;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import org.runflow.RunId;
import org.runflow.io.disk.AtomicFiles;
import org.runflow.io.files.FileEntry;
import org.runflow.io.source.ReleasedFiles;
import org.runflow.store.Digest;
import org.runflow.store.DigestedOutput;

/**
 * An input file that may be deleted.
 *
 * @param root real path of its folder
 * @param entry as it was scanned
 * @param run that had used it last
 * @param rule in words
 */
record ManagedFile(Path root, FileEntry entry, RunId run, String rule) {
    Path place() {
        return root.resolve(entry.path());
    }

    Deletion deletion() {
        return new Deletion(
                Deletion.Kind.FILE,
                place().toString(),
                entry.bytes(),
                rule,
                "run " + run + " has used the content " + entry.digest());
    }

    ReleasedFiles.Entry ledgerEntry(Instant now) {
        return new ReleasedFiles.Entry(root.toString(), entry.path(), entry.bytes(), entry.digest(), run, now);
    }

    /**
     * Deletes the file if it is still what was used: all of it is read, it is moved aside in its folder, and only what was read is deleted. Whatever somebody
     * puts in its place meanwhile stays. Folders stay, too.
     *
     * @return whether it was deleted
     */
    boolean delete() throws IOException {
        AtomicFiles files = AtomicFiles.buffered().within(root);
        Path place = place();
        BasicFileAttributes before = look(place);
        if (!before.isRegularFile() || !digest(place).equals(entry.digest())) {
            return false;
        }
        finish(files, place, entry.digest());
        Path aside = ReleasedFiles.aside(place, entry.digest());
        if (files.exists(aside)) {
            return false;
        }
        files.replace(place, aside);
        if (isSame(before, look(aside))) {
            files.delete(aside);
            return true;
        }
        if (!files.exists(place)) {
            files.replace(aside, place);
        }
        return false;
    }

    /** Ends a deletion during which a process was killed: what had served goes, and anything else gets its name back if nobody has taken it. */
    static void finish(AtomicFiles files, Path place, Digest content) throws IOException {
        Path aside = ReleasedFiles.aside(place, content);
        if (!files.exists(aside)) {
            return;
        }
        if (look(aside).isRegularFile() && digest(aside).equals(content)) {
            files.delete(aside);
        } else if (!files.exists(place)) {
            files.replace(aside, place);
        }
    }

    private static BasicFileAttributes look(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean isSame(BasicFileAttributes before, BasicFileAttributes after) {
        return before.size() == after.size()
                && before.lastModifiedTime().equals(after.lastModifiedTime())
                && String.valueOf(before.fileKey()).equals(String.valueOf(after.fileKey()));
    }

    private static Digest digest(Path file) throws IOException {
        DigestedOutput digesting = new DigestedOutput(OutputStream.nullOutputStream());
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            in.transferTo(digesting);
        }
        return digesting.digest();
    }
}
