package org.runflow.io.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.runflow.error.WorkspaceRefusedException;
import org.runflow.io.json.JsonHeader;
import org.runflow.io.json.JsonText;

/** The file that makes a directory a workspace: {@code workspace.json}. */
public final class WorkspaceFormat {
    private static final String FILE = "workspace.json";
    private static final Content OURS = new Content("1.0.0", "runflow");

    private final Path workspace;
    private final AtomicFiles files;

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
     * @throws WorkspaceRefusedException when the directory is another tool's, or of a newer format; it is left untouched
     * @throws org.runflow.error.StoreException when the directory cannot be read or written
     */
    public static void claim(Path workspace, AtomicFiles files) {
        new WorkspaceFormat(workspace, files).claim();
    }

    private void claim() {
        StoreFailure.in(() -> "open workspace '" + workspace + "'", () -> {
            if (!isOurs() && isForeign() && !isOurs()) {
                throw refused("a directory of files without a " + FILE);
            }
            if (!isOurs()) {
                files.write(file(), out -> JsonText.write(OURS, out));
            }
            return workspace;
        });
    }

    private boolean isOurs() throws IOException {
        Optional<byte[]> content = files.find(file());
        if (content.isEmpty()) {
            return false;
        }
        JsonHeader header = headerOf(content.get());
        String tool = header.find("tool").orElse("a tool without name");
        String version = header.find("schema_version").orElse("without number");
        if (!tool.equals(OURS.tool) || !version.equals(OURS.schemaVersion)) {
            throw refused("a workspace of " + tool + ", format " + version);
        }
        return true;
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
                workspace.toString(), found, "workspaces of " + OURS.tool + ", format " + OURS.schemaVersion);
    }
}
