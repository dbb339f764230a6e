package org.runflow.io.catalog;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.runflow.catalog.PublishedArtifacts;
import org.runflow.io.disk.AtomicFiles;
import org.runflow.plan.PipelineDefinition;
import org.runflow.run.RunReport;

/** Writes the documents about the scopes of a run into a folder. */
final class DocumentWriter {
    private final AtomicFiles files;
    private final MetadataForm form;
    private final Path folder;

    DocumentWriter(AtomicFiles files, MetadataForm form, Path folder) {
        this.files = files;
        this.form = form;
        this.folder = folder;
    }

    List<PublishedFile> writeAll(RunReport report, PipelineDefinition definition, PublishedArtifacts artifacts)
            throws IOException {
        List<String> outermost = PublishedScope.outermost(definition);
        List<PublishedFile> written = new ArrayList<>();
        StoredProperties stored = new StoredProperties(artifacts);
        for (String scope : scopes(definition)) {
            PublishedScope published = new PublishedScope(scope, outermost, report, artifacts, stored);
            for (ScopeDocument<?> document : form.documents()) {
                Optional<ScopeDocument.Content> content = document.of(published, form.shapes());
                if (content.isPresent()) {
                    written.add(write(content.get()));
                }
            }
        }
        return written;
    }

    private PublishedFile write(ScopeDocument.Content content) throws IOException {
        Path file = folder.resolve(content.key().publishedFile());
        return PublishedFile.of(content.key(), "", files.writeDigested(file, content.writing()), Optional.empty());
    }

    private static List<String> scopes(PipelineDefinition definition) {
        Set<String> scopes = new LinkedHashSet<>();
        scopes.add("");
        for (PipelineDefinition.StageDefinition stage : definition.stages()) {
            scopes.add(stage.scope());
        }
        return List.copyOf(scopes);
    }
}
