package org.runflow.io.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.runflow.RunId;
import org.runflow.io.disk.AtomicFiles;
import org.runflow.io.disk.StoreFailure;
import org.runflow.io.json.DamagedJsonException;
import org.runflow.io.json.JsonText;
import org.runflow.store.Digest;
import org.runflow.store.Durability;

/**
 * The ledger of input files that were deleted on purpose, after runs had used them: {@code released/files.jsonl} of a workspace, a line for each, written
 * before the file goes. Of several lines for one path the last one counts; a damaged line means nothing. Lines are added by who holds the retention lock;
 * reading is safe for several threads and processes.
 */
public final class ReleasedFiles {
    private static final Pattern ASIDE = Pattern.compile("\\.[0-9a-f]{64}\\.released");

    private final Path file;
    private final AtomicFiles files;

    private ReleasedFiles(Path file, AtomicFiles files) {
        this.file = file;
        this.files = files;
    }

    /**
     * A file that was deleted.
     *
     * @param root folder it lay in, by its real path; a folder that moves is another
     * @param path relative to the root, with {@code /} between its parts
     * @param bytes length
     * @param digest SHA-256 of its content
     * @param runId the run that had used it last
     * @param releasedAt UTC
     */
    public record Entry(String root, String path, long bytes, Digest digest, RunId runId, Instant releasedAt) {}

    /**
     * {@return the ledger of a workspace}
     *
     * @param workspace directory
     * @param durability what a power cut may take of it
     */
    public static ReleasedFiles at(Path workspace, Durability durability) {
        AtomicFiles files = AtomicFiles.of(durability).within(workspace);
        return new ReleasedFiles(workspace.resolve("released").resolve("files.jsonl"), files);
    }

    /**
     * Adds files that are about to be deleted. For who lets go of things while no run goes on.
     *
     * @param entries of them
     * @throws org.runflow.error.StoreException when the disk fails
     */
    public void add(Collection<Entry> entries) {
        StoreFailure.in("note released files", () -> {
            ByteArrayOutputStream lines = new ByteArrayOutputStream();
            for (Entry entry : entries) {
                lines.write(JsonText.line(entry));
            }
            return files.append(file, lines.toByteArray());
        });
    }

    /**
     * {@return the files that were deleted from a folder, each path once, in the order in which they were}
     *
     * @param root the folder; a link is followed
     * @throws org.runflow.error.StoreException when the ledger cannot be read
     */
    public List<Entry> of(Path root) {
        String wanted = real(root);
        return StoreFailure.in("read which files were released", () -> {
            Map<String, Entry> byPath = new LinkedHashMap<>();
            for (Entry entry : read()) {
                if (entry.root().equals(wanted)) {
                    byPath.put(entry.path(), entry);
                }
            }
            return List.copyOf(byPath.values());
        });
    }

    /**
     * {@return the entry of that very content; absent when it was not deleted on purpose}
     *
     * @param root folder it lay in; a link is followed
     * @param path relative to the root
     * @param digest of its content
     */
    public Optional<Entry> find(Path root, String path, Digest digest) {
        return of(root).stream()
                .filter(entry -> entry.path().equals(path) && entry.digest().equals(digest))
                .findFirst();
    }

    /** {@return how the ledger calls a folder}
     *
     * @param root any folder
     */
    public static String real(Path root) {
        try {
            return root.toRealPath().toString();
        } catch (IOException e) {
            return root.toAbsolutePath().normalize().toString();
        }
    }

    /**
     * {@return the place beside a file to which it is moved before it is deleted; made of its content, so that every name is short enough}
     *
     * @param file to be deleted
     * @param content digest of it
     */
    public static Path aside(Path file, Digest content) {
        return file.resolveSibling("." + content.hex() + ".released");
    }

    /**
     * {@return whether it is such a place; a killed process may have left one}
     *
     * @param path of a file
     */
    public static boolean isAside(String path) {
        return path.endsWith(".released")
                && ASIDE.matcher(path.substring(path.lastIndexOf('/') + 1)).matches();
    }

    private List<Entry> read() throws IOException {
        byte[] content = files.findFrom(file, 0);
        List<Entry> entries = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < content.length; i++) {
            if (content[i] == '\n') {
                try {
                    entries.add(JsonText.read(Arrays.copyOfRange(content, start, i), Entry.class));
                } catch (DamagedJsonException e) {
                    System.getLogger(ReleasedFiles.class.getName())
                            .log(System.Logger.Level.WARNING, "a damaged line of ''{0}'' does not count", file);
                }
                start = i + 1;
            }
        }
        return entries;
    }
}
