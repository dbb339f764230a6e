package org.runflow.io.s3;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.runflow.RunCoordinate;
import org.runflow.inventory.InventoryEntry;
import org.runflow.io.inventory.CoordinatePaths;
import org.runflow.io.inventory.DriftException;
import org.runflow.io.inventory.Staging;
import org.runflow.store.ContentWriter;
import org.runflow.store.Digest;
import org.runflow.store.DigestedOutput;

/** Temporary files of this machine, each of which becomes an object in one request. A process that is killed leaves nothing in the bucket. */
final class S3Staging implements Staging {
    /** Metadata of an object: SHA-256 of its content. */
    static final String DIGEST = "runflow-sha256";

    private final BucketObjects objects;
    private final CoordinatePaths paths;
    private final List<SpooledFile> files = new ArrayList<>();

    S3Staging(BucketObjects objects, CoordinatePaths paths) {
        this.objects = objects;
        this.paths = paths;
    }

    @Override
    public Staged write(ContentWriter content) throws IOException {
        SpooledFile file = SpooledFile.of(out -> {
            DigestedOutput digested = new DigestedOutput(out);
            content.writeTo(digested);
            return digested.digest();
        });
        files.add(file);
        return new SpooledContent(file, file.bytes());
    }

    @Override
    public void close() throws IOException {
        for (SpooledFile file : files) {
            file.close();
        }
    }

    private final class SpooledContent implements Staged {
        private final SpooledFile file;
        private final long bytes;

        private SpooledContent(SpooledFile file, long bytes) {
            this.file = file;
            this.bytes = bytes;
        }

        @Override
        public long bytes() {
            return bytes;
        }

        @Override
        public Digest digest() {
            return file.digest();
        }

        @Override
        public InventoryEntry putAt(RunCoordinate coordinate, String name, Optional<InventoryEntry> replaced)
                throws IOException {
            Condition still = Condition.ifStill(replaced.map(InventoryEntry::version));
            try {
                String version =
                        objects.put(paths.path(coordinate, name), file.body(), still, Map.of(DIGEST, digest().hex()));
                return new InventoryEntry(coordinate, name, bytes, version, Optional.of(digest()));
            } catch (ConditionFailedException e) {
                DriftException drift = new DriftException("'" + name + "' of '" + coordinate
                        + (replaced.isPresent() ? "' is another one by now" : "' is there by now"));
                drift.initCause(e);
                throw drift;
            } finally {
                discard();
            }
        }

        @Override
        public void discard() {
            try {
                file.close();
            } catch (IOException e) {
                System.getLogger(S3Staging.class.getName())
                        .log(System.Logger.Level.DEBUG, "a temporary file is deleted later: {0}", e);
            }
        }
    }
}
