package org.runflow.io.catalog;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.runflow.ArtifactKey;
import org.runflow.Document;
import org.runflow.catalog.PublishedArtifacts;
import org.runflow.catalog.RunPublication;
import org.runflow.io.disk.AtomicFiles;
import org.runflow.io.disk.StoreFailure;
import org.runflow.io.disk.WorkspaceFormat;
import org.runflow.io.json.JsonText;
import org.runflow.plan.PipelineDefinition;
import org.runflow.run.RunReport;
import org.runflow.store.Durability;

/**
 * Shows a run to people: {@code runs/<run_id>/} with copies of its results where their keys say, documents about them, a {@code metadata.json} for each outermost scope
 * and for the run, and the pointers {@code index.json} and {@code latest.json}. Everything is written aside first and appears by renaming, scope by
 * scope, the run's {@code metadata.json} last: whoever looks meanwhile sees no torn file and no half-filled scope. Safe for use by several threads
 * and processes; publishing a run again replaces it.
 */
public final class RunPublisher implements RunPublication {
    private static final String METADATA = "metadata.json";

    private final RunFolders folders;
    private final AtomicFiles files;
    private final MetadataForm form;
    private final Optional<Request> request;
    private final RunIndex index;

    /** What was asked for, and the file that shows it. */
    private record Request(String fileName, Document document) {}

    private RunPublisher(Path workspace, AtomicFiles files, MetadataForm form, Optional<Request> request) {
        this.folders = new RunFolders(workspace);
        this.files = files;
        this.form = form;
        this.request = request;
        this.index = new RunIndex(folders, files, new Rows(folders, files), form);
    }

    /**
     * {@return a publisher into it that knows nothing of what it publishes}
     *
     * @param workspace directory
     * @throws org.runflow.error.WorkspaceRefusedException when the directory is another tool's, or of a newer format; it is left untouched
     * @throws org.runflow.error.StoreException when the directory cannot be read or written
     */
    public static RunPublisher at(Path workspace) {
        AtomicFiles files = AtomicFiles.buffered().within(workspace);
        WorkspaceFormat.claim(workspace, files);
        return new RunPublisher(workspace, files, MetadataForm.standard(), Optional.empty());
    }

    /**
     * Says what metadata holds.
     *
     * @param known of the results
     * @return this publisher with that form
     */
    public RunPublisher with(MetadataForm known) {
        return new RunPublisher(folders.workspace(), files, known, request);
    }

    /**
     * Puts what was asked for into every run.
     *
     * @param fileName of it in the folder of the run
     * @param resolved the request with every default filled in
     * @return this publisher, putting a copy of it into every run
     */
    public RunPublisher withRequest(String fileName, Document resolved) {
        return new RunPublisher(folders.workspace(), files, form, Optional.of(new Request(fileName, resolved)));
    }

    /**
     * {@return this publisher, writing like that}
     *
     * @param durability what a power cut may take of the folders of runs; the default is {@link Durability#buffered}
     */
    public RunPublisher with(Durability durability) {
        AtomicFiles how = AtomicFiles.of(durability).within(folders.workspace());
        return new RunPublisher(folders.workspace(), how, form, request);
    }

    /**
     * Shows a run in its folder.
     *
     * @throws org.runflow.error.StoreException when the disk fails
     * @throws org.runflow.error.ArtifactCorruptException when a stored result is not what was stored
     * @throws IllegalArgumentException when two results are published under one name, or one under a name of the run's own files
     */
    @Override
    public void publish(RunReport report, PipelineDefinition definition, PublishedArtifacts artifacts) {
        StoreFailure.in("publish run " + report.runId(), () -> {
            Path target = folders.of(report.runId());
            Path aside = AtomicFiles.temporaryIn(target);
            try {
                Metadata metadata = write(files.inNew(aside), aside, report, definition, artifacts);
                show(aside, target);
                point(report, metadata);
            } finally {
                files.deleteTree(aside);
            }
            return target;
        });
    }

    @Override
    public boolean reads(ArtifactKey<?> result) {
        return ArtifactCopier.readsValueOf(result) || form.reads(result);
    }

    private Metadata write(
            AtomicFiles unseen,
            Path aside,
            RunReport report,
            PipelineDefinition definition,
            PublishedArtifacts artifacts)
            throws IOException {
        List<PublishedFile> copies = new ArrayList<>(new ArtifactCopier(unseen, artifacts, aside).copyAll());
        PublishedArtifacts shown =
                new PublishedArtifacts(artifacts.results(), artifacts.store(), new ReadOnce(artifacts.reader()));
        copies.addAll(new DocumentWriter(unseen, form, aside).writeAll(report, definition, shown));
        PublishedNames.requireDistinct(copies, request.map(Request::fileName));
        if (request.isPresent()) {
            unseen.write(aside.resolve(request.get().fileName()), request.get().document()::writeTo);
        }
        Metadata metadata = new Metadata(report, definition, shown, form, copies);
        for (String scope : metadata.scopes()) {
            writeJson(unseen, aside.resolve(scope).resolve(METADATA), metadata.ofScope(scope));
        }
        writeJson(unseen, aside.resolve(METADATA), metadata.ofRun());
        return metadata;
    }

    private void writeJson(AtomicFiles unseen, Path file, Map<String, Object> content) throws IOException {
        unseen.write(file, out -> JsonText.write(content, out, form.shapes()));
    }

    /** A run of a catalog of files gets its row from there, once its end is certain. */
    private void point(RunReport report, Metadata metadata) throws IOException {
        if (!files.exists(folders.runJson(report.runId()))) {
            index.put(metadata.indexRow());
        }
    }

    private void show(Path aside, Path target) throws IOException {
        Path last = aside.resolve(METADATA);
        for (Path entry : files.list(aside)) {
            if (!entry.equals(last)) {
                files.replace(entry, target.resolve(entry.getFileName()));
            }
        }
        files.replace(last, target.resolve(METADATA));
    }
}
