package org.runflow.io.catalog;

import java.nio.file.Path;
import org.runflow.RunCoordinate;
import org.runflow.RunId;
import org.runflow.store.Digest;

/** Where the files of runs lie in a workspace. */
record RunFolders(Path workspace) {
    static final String LEASE = "lock";
    static final String RUN_JSON = "run.json";

    Path runs() {
        return workspace.resolve("runs");
    }

    Path of(RunId id) {
        return runs().resolve(id.text());
    }

    Path runJson(RunId id) {
        return of(id).resolve(RUN_JSON);
    }

    Path reportJson(RunId id) {
        return of(id).resolve("report.json");
    }

    Path metadataJson(RunId id) {
        return of(id).resolve("metadata.json");
    }

    /** Held by whoever works on the run. */
    Path lease(RunId id) {
        return of(id).resolve(LEASE);
    }

    /** Is there when somebody has asked the run to stop. */
    Path cancel(RunId id) {
        return of(id).resolve("cancel");
    }

    /** Is there when somebody has pinned the run. */
    Path pin(RunId id) {
        return of(id).resolve("pinned");
    }

    /** An empty file for each run that has begun and not ended. */
    Path live() {
        return workspace.resolve("live");
    }

    /** A row for each run that has ended, in the order in which they did. */
    Path indexRows() {
        return workspace.resolve("index.jsonl");
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

    /** Held by whoever changes a run's row. */
    Path catalogLock() {
        return workspace.resolve("catalog.lock");
    }

    /** Held by whoever has an exclusive run at the coordinate. */
    Path reservation(RunCoordinate coordinate) {
        return reservations().resolve(Digest.of(coordinate.toString()).hex());
    }

    /** A lock for each coordinate that ever had an exclusive run. */
    Path reservations() {
        return workspace.resolve("exclusive");
    }

    /** Held by whoever writes {@code index.json}; nobody waits for another lock meanwhile. */
    Path indexLock() {
        return workspace.resolve("index.lock");
    }
}
