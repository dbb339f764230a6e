package org.runflow.io.catalog;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.runflow.io.disk.AtomicFiles;
import org.runflow.io.json.VersionedJson;
import org.runflow.plan.PipelineDefinition;
import org.runflow.store.Digest;

/** What the pipelines of a workspace's runs looked like, a file for each. */
record KnownPipelines(RunFolders folders, AtomicFiles files) {
    private static final VersionedJson<PipelineDefinition> FORM =
            new VersionedJson<>(PipelineDefinition.class, "1.0.0");

    void keep(Digest hash, PipelineDefinition definition) throws IOException {
        Path file = folders.definition(hash);
        if (!files.exists(file)) {
            files.write(file, out -> FORM.write(definition, out));
        }
    }

    Optional<PipelineDefinition> find(Digest hash) throws IOException {
        Optional<byte[]> content = files.find(folders.definition(hash));
        return content.isPresent() ? Optional.of(FORM.read(content.get(), "pipeline " + hash)) : Optional.empty();
    }
}
