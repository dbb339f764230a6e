package org.runflow.docs.shell;

import java.util.List;
import org.runflow.Run;
import org.runflow.RunId;
import org.runflow.catalog.RunEntry;
import org.runflow.catalog.RunQuery;
import org.runflow.io.Workspace;
import org.runflow.run.RunState;

/** Finds runs by what people call them: an id, its beginning, {@code latest}, or {@code latest~1} for the one before. */
final class RunOption {
    static final String HELP = "An id or its beginning, 'latest', or 'latest~1' for the one before it";

    private static final String LATEST = "latest";
    private static final int MOST = 10_000;

    private RunOption() {}

    /**
     * {@return the run, which has ended}
     *
     * @throws UsageException if there is no such run, or several
     */
    static Run open(Workspace workspace, String name) {
        RunId id = name.startsWith(LATEST)
                ? latest(workspace, name)
                : find(workspace, name).id();
        return workspace.engine().build().open(id);
    }

    /**
     * {@return the row of a run in whatever state}
     *
     * @throws UsageException if there is no such run, or several
     */
    static RunEntry find(Workspace workspace, String name) {
        List<RunEntry> runs =
                workspace.catalog().query(RunQuery.all().limit(MOST)).runs();
        List<RunEntry> found = name.startsWith(LATEST)
                ? runs.stream().skip(stepsBack(name)).limit(1).toList()
                : runs.stream().filter(run -> run.id().text().startsWith(name)).toList();
        if (found.size() != 1) {
            throw new UsageException((found.isEmpty() ? "There is no run '" : "There are several runs '") + name
                    + "' in '" + workspace.path() + "'. List them with: runflow status --workspace "
                    + workspace.path());
        }
        return found.get(0);
    }

    private static RunId latest(Workspace workspace, String name) {
        int back = stepsBack(name);
        List<RunEntry> ended = workspace
                .catalog()
                .query(RunQuery.all()
                        .in(RunState.SUCCEEDED, RunState.PARTIAL, RunState.FAILED, RunState.CANCELLED)
                        .limit(back + 1))
                .runs();
        if (ended.size() <= back) {
            throw new UsageException("'" + workspace.path() + "' has " + ended.size()
                    + " runs that have ended; there is no '" + name + "'.");
        }
        return ended.get(back).id();
    }

    private static int stepsBack(String name) {
        if (name.equals(LATEST)) {
            return 0;
        }
        if (!name.matches(LATEST + "~\\d{1,3}")) {
            throw new UsageException("'" + name + "' names no run. " + HELP + ".");
        }
        return Integer.parseInt(name.substring(LATEST.length() + 1));
    }
}
