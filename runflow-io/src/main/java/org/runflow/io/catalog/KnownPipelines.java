package org.runflow.io.catalog;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.runflow.error.UnknownSchemaException;
import org.runflow.io.disk.AtomicFiles;
import org.runflow.io.json.DamagedJsonException;
import org.runflow.io.json.VersionedJson;
import org.runflow.plan.PipelineDefinition;
import org.runflow.store.Digest;

/** What the pipelines of a workspace's runs looked like, a file for each. A damaged one is written again with the next run of its pipeline. */
final class KnownPipelines {
    private static final VersionedJson<PipelineDefinition> FORM =
            new VersionedJson<>(PipelineDefinition.class, "1.0.0");

    private final RunFolders folders;
    private final AtomicFiles files;
    /** Those that need not be read again. */
    private final Set<Digest> kept = ConcurrentHashMap.newKeySet();

    KnownPipelines(RunFolders folders, AtomicFiles files) {
        this.folders = folders;
        this.files = files;
    }

    void keep(Digest hash, PipelineDefinition definition) throws IOException {
        Path file = folders.definition(hash);
        if (!files.exists(file) || (!kept.contains(hash) && isDamaged(hash, definition))) {
            files.write(file, out -> FORM.write(definition, out));
        }
        kept.add(hash);
    }

    Optional<PipelineDefinition> find(Digest hash) throws IOException {
        Optional<byte[]> content = files.find(folders.definition(hash));
        return content.isPresent() ? Optional.of(FORM.read(content.get(), "pipeline " + hash)) : Optional.empty();
    }

    /** What belongs to a later release, or is no file at all, is left as it is, and costs no run. */
    private boolean isDamaged(Digest hash, PipelineDefinition definition) {
        try {
            return !find(hash).equals(Optional.of(definition));
        } catch (DamagedJsonException e) {
            return true;
        } catch (IOException | UnknownSchemaException e) {
            return false;
        }
    }
}
