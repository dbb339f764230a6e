package org.runflow.catalog;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.runflow.RunId;
import org.runflow.run.KeptInput;
import org.runflow.run.RunReport;
import org.runflow.run.StageReport;
import org.runflow.store.ArtifactRef;
import org.runflow.store.ArtifactStore;
import org.runflow.store.Digest;
import org.runflow.store.Manifest;

/** Which of some blobs runs have in their reports, by themselves or in a list of items, although no manifest may say so any more. */
final class ReportedBlobs {
    /** Nothing larger is taken for a list of items. */
    private static final long LONGEST_LIST = 64L << 20;

    private final Set<Digest> wanted;
    private final ArtifactStore store;
    private final Set<Digest> described = new HashSet<>();
    private final Set<Digest> found = new HashSet<>();
    private final Map<Digest, ArtifactRef> forgotten = new HashMap<>();

    private ReportedBlobs(Set<Digest> wanted, ArtifactStore store) {
        this.wanted = wanted;
        this.store = store;
    }

    static Set<Digest> among(Set<Digest> wanted, Set<RunId> gone, ArtifactStore store, RunCatalog catalog) {
        if (wanted.isEmpty()) {
            return Set.of();
        }
        ReportedBlobs blobs = new ReportedBlobs(wanted, store);
        try (Stream<Manifest> manifests = store.manifests()) {
            manifests.forEach(manifest -> blobs.described.add(manifest.output().blobDigest()));
        }
        Optional<RunQuery> query = Optional.of(RunQuery.all());
        while (query.isPresent()) {
            RunPage page = catalog.query(query.get());
            for (RunEntry run : page.runs()) {
                if (run.state().isTerminal() && !gone.contains(run.id())) {
                    UnusedResults.reportOf(run, catalog).ifPresent(blobs::look);
                }
            }
            query = page.next();
        }
        blobs.lookIntoLists();
        return Set.copyOf(blobs.found);
    }

    private void look(RunReport report) {
        for (StageReport stage : report.stages()) {
            stage.output().ifPresent(this::look);
        }
        for (KeptInput input : report.keptInputs().values()) {
            look(input.value());
        }
    }

    private void look(ArtifactRef output) {
        Digest blob = output.blobDigest();
        if (wanted.contains(blob)) {
            found.add(blob);
        }
        if (!described.contains(blob) && output.bytes() <= LONGEST_LIST) {
            forgotten.put(blob, output);
        }
    }

    /** A list with a manifest keeps the manifests of its items, which say what is used. */
    private void lookIntoLists() {
        for (ArtifactRef list : forgotten.values()) {
            UnusedResults.itemsOf(store, list)
                    .map(item -> item.output().blobDigest())
                    .filter(wanted::contains)
                    .forEach(found::add);
        }
    }
}
