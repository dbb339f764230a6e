package org.runflow.io.catalog;

import java.nio.file.Path;
import org.runflow.RunId;
import org.runflow.store.Digest;

/** Where the files of runs lie in a workspace. */
record RunFolders(Path workspace) {
    Path runs() {
        return workspace.resolve("runs");
    }

    Path of(RunId id) {
        return runs().resolve(id.text());
    }

    Path runJson(RunId id) {
        return of(id).resolve("run.json");
    }

    Path reportJson(RunId id) {
        return of(id).resolve("report.json");
    }

    Path metadataJson(RunId id) {
        return of(id).resolve("metadata.json");
    }

    /** Held by whoever works on the run. */
    Path lease(RunId id) {
        return of(id).resolve("lock");
    }

    Path definition(Digest pipelineHash) {
        return workspace.resolve("pipelines").resolve(pipelineHash.hex() + ".json");
    }

    Path indexJson() {
        return workspace.resolve("index.json");
    }

    Path latestJson() {
        return workspace.resolve("latest.json");
    }

    /** Held by whoever changes a run's row or the pointers. */
    Path catalogLock() {
        return workspace.resolve("catalog.lock");
    }
}
