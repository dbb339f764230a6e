package org.runflow.io.disk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.runflow.error.WorkspaceRefusedException;
import org.runflow.io.json.JsonText;

/**
 * The file that makes a directory a workspace: {@code workspace.json}. It names the format, and releases refuse formats they do not know. A workspace of an
 * older format is read as it is; before a result or a run is written into it, or what becomes of one (lost, pinned, let go of), its format is raised, so
 * that no older release comes to judge, or to delete, what it does not understand. Safe for use by many threads and processes.
 */
public final class WorkspaceFormat {
    private static final String FILE = "workspace.json";
    private static final Content OURS = new Content("2.0.0", "runflow");
    private static final List<String> OLDER = List.of("1.0.0");

    private final Path workspace;
    private final AtomicFiles files;
    private volatile boolean current;

    private WorkspaceFormat(Path workspace, AtomicFiles files) {
        this.workspace = workspace;
        this.files = files;
    }

    private record Content(String schemaVersion, String tool) {}

    /**
     * Makes a missing or empty directory a workspace, and makes sure that any other is one.
     *
     * @param workspace directory
     * @param files how files are written
     * @return the format of the workspace, which is left as it is
     * @throws WorkspaceRefusedException when the directory is another tool's, or of a newer format; it is left untouched
     * @throws org.runflow.error.StoreException when the directory cannot be read or written
     */
    public static WorkspaceFormat claim(Path workspace, AtomicFiles files) {
        WorkspaceFormat format = new WorkspaceFormat(workspace, files);
        format.claim();
        return format;
    }

    /**
     * Makes sure that the workspace is of the present format, before something is written that older releases do not understand. Costs nothing when it is.
     *
     * @throws WorkspaceRefusedException when it has become one of a newer format meanwhile
     * @throws IOException when the file cannot be read or written
     */
    public void raise() throws IOException {
        if (!current) {
            if (!OURS.schemaVersion.equals(findVersion().orElse(""))) {
                write();
            }
            current = true;
        }
    }

    private void claim() {
        StoreFailure.in("open workspace '" + workspace + "'", () -> {
            Optional<String> version = findVersion();
            if (version.isEmpty() && isForeign()) {
                version = findVersion();
                if (version.isEmpty()) {
                    throw refused("a directory of files without a " + FILE);
                }
            }
            if (version.isEmpty()) {
                write();
            }
            current = version.isEmpty() || version.get().equals(OURS.schemaVersion);
            return workspace;
        });
    }

    private void write() throws IOException {
        files.write(file(), out -> JsonText.write(OURS, out));
    }

    /** Returns the version of a format that is known; nothing while the directory is no workspace. */
    private Optional<String> findVersion() throws IOException {
        Optional<byte[]> content = files.find(file());
        if (content.isEmpty()) {
            return Optional.empty();
        }
        JsonHeader header = headerOf(content.get());
        String tool = header.find("tool").orElse("a tool without name");
        String version = header.find("schema_version").orElse("without number");
        if (!tool.equals(OURS.tool) || !(version.equals(OURS.schemaVersion) || OLDER.contains(version))) {
            throw refused("a workspace of " + tool + ", format " + version);
        }
        return Optional.of(version);
    }

    private JsonHeader headerOf(byte[] content) {
        try {
            return JsonHeader.of(content);
        } catch (IOException e) {
            throw (WorkspaceRefusedException)
                    refused("a directory whose " + FILE + " is not JSON").initCause(e);
        }
    }

    /** Hidden files are no sign of another tool: they are those of a desktop, of version control, or of a process that is claiming the directory at this moment. */
    private boolean isForeign() throws IOException {
        return files.list(workspace).stream()
                .anyMatch(path -> !path.getFileName().toString().startsWith("."));
    }

    private Path file() {
        return workspace.resolve(FILE);
    }

    private WorkspaceRefusedException refused(String found) {
        return new WorkspaceRefusedException(
                workspace.toString(),
                found,
                "workspaces of " + OURS.tool + ", format " + OURS.schemaVersion + " or older");
    }
}
