package org.runflow.io.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.runflow.StageContext;
import org.runflow.io.Workspace;
import org.runflow.io.disk.AtomicFiles;

/**
 * Where processes of stages may leave things. Stages read it by {@code using()}, so that no key and no pipeline knows a place. Immutable; safe for
 * use by several threads.
 */
public final class ProcessHome {
    private final Optional<Workspace> workspace;
    private final Optional<Path> work;

    private ProcessHome(Optional<Workspace> workspace, Optional<Path> work) {
        this.workspace = workspace;
        this.work = work;
    }

    /**
     * {@return a home that keeps what processes print in {@code runs/<run id>/process/<stage>.<attempt>.out} and {@code .err}; they work below the
     * folder of the system for temporary files}
     *
     * @param workspace of the runs
     */
    public static ProcessHome in(Workspace workspace) {
        return new ProcessHome(Optional.of(workspace), Optional.empty());
    }

    /** {@return a home that keeps nothing, with working folders below the folder of the system for temporary files} */
    public static ProcessHome temporary() {
        return new ProcessHome(Optional.empty(), Optional.empty());
    }

    /**
     * Says below which folder processes get their working folders.
     *
     * @param folder with room for inputs and outputs, made when it is missing; nobody else may write into it
     * @return this home with that folder
     */
    public ProcessHome workingIn(Path folder) {
        return new ProcessHome(workspace, Optional.of(folder));
    }

    WorkFolder newWorkFolder() throws IOException {
        return WorkFolder.below(work.orElse(Path.of(System.getProperty("java.io.tmpdir"))));
    }

    /** Adds the files that take what the process prints, when there is a run to keep it. */
    ProcessSpec spilling(ProcessSpec spec, StageContext context) throws IOException {
        if (workspace.isEmpty() || context.findPlace().isEmpty()) {
            return spec;
        }
        StageContext.Place place = context.findPlace().get();
        Path process = workspace.get().folderOf(place.run()).resolve("process");
        int name = place.stage().lastIndexOf('/') + 1;
        Path folder = process.resolve(place.stage().substring(0, name));
        AtomicFiles.buffered().within(workspace.get().path()).createFolder(folder);
        String file = place.stage().substring(name) + "." + context.attempt();
        return spec.spill(folder.resolve(file + ".out"), folder.resolve(file + ".err"));
    }
}
