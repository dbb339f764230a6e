package org.runflow.docs.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.runflow.catalog.RunQuery;
import org.runflow.io.Workspace;
import org.runflow.io.race.form.RaceForms;
import org.runflow.run.RunState;
import picocli.CommandLine.Option;

/** The workspace of a command. */
final class WorkspaceOption {
    private static final long PROBE_MS = 50;

    @Option(
            names = {"-w", "--workspace"},
            paramLabel = "DIR",
            description = "Where results are kept and runs are shown (default: ${DEFAULT-VALUE}).")
    private Path folder = Path.of("workspace");

    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            description =
                    "How long to wait for a workspace that another process has locked (default: ${DEFAULT-VALUE}).")
    private int waitS = 5;

    /** {@return the workspace, made when it is missing} Nobody else holds its lock at that moment. */
    Workspace forWriting() {
        return forWriting(Optional.empty());
    }

    /** {@return the same, opened already if there was one} */
    Workspace forWriting(Optional<Workspace> existing) {
        Workspace workspace = existing.orElseGet(() -> Workspace.open(folder, RaceForms.standard()));
        waitUntilFree(workspace);
        return workspace;
    }

    /** {@return the workspace, if there is one} Nothing is made. */
    Optional<Workspace> findExisting() {
        return isMissing() ? Optional.empty() : Optional.of(Workspace.open(folder, RaceForms.standard()));
    }

    /** {@return the workspace} To look at it needs no right to write: whoever lists runs marks those whose process is gone as lost, where that can be done. */
    Workspace existing() {
        return findExisting().orElseThrow(() -> new NoWorkspaceException(folder));
    }

    /** {@return the workspace} No run is going on in it at that moment. */
    Workspace atRest() {
        Workspace workspace = existing();
        waitUntilFree(workspace);
        workspace.catalog().query(live()).runs().stream().findFirst().ifPresent(run -> {
            throw new BusyException("Run " + run.id() + " is going on in '" + folder
                    + "'. Wait until 'runflow status' shows its end, then try again.");
        });
        return workspace;
    }

    private boolean isMissing() {
        return !Files.exists(folder.resolve("workspace.json")) && !holdsSomething();
    }

    /** A folder of somebody else is not missing: opening it says what is wrong. */
    private boolean holdsSomething() {
        if (!Files.isDirectory(folder)) {
            return Files.exists(folder);
        }
        try (var files = Files.list(folder)) {
            return files.findAny().isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read '" + folder + "'", e);
        }
    }

    private static RunQuery live() {
        return RunQuery.all()
                .in(RunState.QUEUED, RunState.RUNNING, RunState.PAUSING, RunState.PAUSED, RunState.CANCELLING);
    }

    private void waitUntilFree(Workspace workspace) {
        long giveUp = System.nanoTime() + waitS * 1_000_000_000L;
        while (workspace.catalog().isBeingChanged()) {
            if (System.nanoTime() > giveUp) {
                throw new BusyException("The workspace '" + folder + "' has been locked by another process for " + waitS
                        + " s. Try again when that has ended, give it longer with --wait, or choose another"
                        + " --workspace.");
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PROBE_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BusyException("Interrupted while waiting for the workspace.");
        }
    }
}
