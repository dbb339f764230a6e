package org.runflow.docs.shell;

import java.util.ArrayList;
import java.util.List;
import org.runflow.Run;
import org.runflow.RunId;
import org.runflow.catalog.RunEntry;
import org.runflow.catalog.RunQuery;
import org.runflow.io.Workspace;
import org.runflow.run.RunState;
import org.runflow.variant.Study;

/**
 * Finds runs by what people call them: an id, its beginning, {@code latest}, or {@code latest~1} for the one before. The variants of a study are never the
 * latest run, the study is.
 */
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
        List<RunEntry> found = name.startsWith(LATEST)
                ? newest(workspace, RunQuery.all(), stepsBack(name)).stream()
                        .skip(stepsBack(name))
                        .toList()
                : workspace.catalog().query(RunQuery.all().limit(MOST)).runs().stream()
                        .filter(run -> run.id().text().startsWith(name))
                        .toList();
        if (found.size() != 1) {
            throw new UsageException((found.isEmpty() ? "There is no run '" : "There are several runs '") + name
                    + "' in '" + workspace.path() + "'. List them with: runflow status --workspace "
                    + workspace.path());
        }
        return found.get(0);
    }

    private static RunId latest(Workspace workspace, String name) {
        int back = stepsBack(name);
        List<RunEntry> ended = newest(
                workspace,
                RunQuery.all().in(RunState.SUCCEEDED, RunState.PARTIAL, RunState.FAILED, RunState.CANCELLED),
                back);
        if (ended.size() <= back) {
            throw new UsageException("'" + workspace.path() + "' has " + ended.size()
                    + " runs that have ended; there is no '" + name + "'.");
        }
        return ended.get(back).id();
    }

    /** The newest runs that are no variants, one more than the steps back if there are so many. */
    private static List<RunEntry> newest(Workspace workspace, RunQuery wanted, int back) {
        List<RunEntry> newest = new ArrayList<>();
        List<RunEntry> page = workspace.catalog().query(wanted).runs();
        while (newest.size() <= back && !page.isEmpty()) {
            page.stream()
                    .filter(run -> !Study.isVariant(run))
                    .limit(back + 1L - newest.size())
                    .forEach(newest::add);
            RunId last = page.get(page.size() - 1).id();
            page = workspace.catalog().query(wanted.after(last)).runs();
        }
        return newest;
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
