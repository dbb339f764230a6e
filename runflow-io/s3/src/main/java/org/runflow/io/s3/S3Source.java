package org.runflow.io.s3;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.runflow.RunCoordinate;
import org.runflow.error.StoreException;
import org.runflow.inventory.CoordinateFilter;
import org.runflow.inventory.CoordinateSchema;
import org.runflow.inventory.Inventory;
import org.runflow.inventory.InventoryBuilder;
import org.runflow.inventory.InventoryEntry;
import org.runflow.io.inventory.CoordinatePaths;
import org.runflow.io.inventory.DriftException;
import org.runflow.io.inventory.Staging;
import org.runflow.io.inventory.TransferSide;
import org.runflow.store.Digest;

/**
 * A bucket in which keys are coordinates and files: {@code acme/north/20260914T083000Z/a.bag}. Versions are the entity tags of the objects. What is sent here carries
 * its SHA-256 with it ({@code x-amz-meta-runflow-sha256}), so that contents are compared without fetching them. Empty objects whose names end with a slash are what browsers
 * show as folders, and are passed over; archived ones are problems. Immutable; safe for use by several threads and processes.
 */
public final class S3Source implements TransferSide {
    private final CoordinatePaths paths;
    private final BucketObjects objects;

    private S3Source(CoordinatePaths paths, BucketObjects objects) {
        this.paths = paths;
        this.objects = objects;
    }

    /**
     * {@return a bucket as a place of runs}
     *
     * @param schema a part of the key per dimension
     * @param bucket or a part of one; it is not looked at yet
     */
    public static S3Source of(CoordinateSchema schema, S3Bucket bucket) {
        return new S3Source(new CoordinatePaths(schema), new BucketObjects(bucket));
    }

    @Override
    public String name() {
        return objects.bucket().address();
    }

    @Override
    public CoordinateSchema schema() {
        return paths.schema();
    }

    @Override
    public Inventory scan(CoordinateFilter filter) {
        InventoryBuilder inventory =
                Inventory.builder(filter, name(), Clock.systemUTC().instant());
        try (Stream<Found> found = objects.list(prefixOf(filter), true)) {
            found.filter(object -> !object.name().endsWith("/")).forEach(object -> enter(inventory, filter, object));
        } catch (IOException e) {
            throw failed(e);
        } catch (UncheckedIOException e) {
            throw failed(Objects.requireNonNull(e.getCause(), "it wraps one"));
        }
        try {
            return inventory.build();
        } catch (IllegalArgumentException e) {
            throw failed(new IOException("the service lists an object more than once", e));
        }
    }

    private RuntimeException failed(IOException cause) {
        if (!Thread.currentThread().isInterrupted()) {
            return new StoreException("look at " + name(), cause);
        }
        CancellationException cancelled = new CancellationException("interrupted while it looked at " + name());
        cancelled.initCause(cause);
        return cancelled;
    }

    private void enter(InventoryBuilder inventory, CoordinateFilter filter, Found object) {
        if (object.archived()) {
            paths.enterProblem(inventory, object.name(), "is archived, and has to be restored first");
        } else {
            paths.enter(inventory, filter, object.name(), object.bytes(), object.version(), Optional.empty());
        }
    }

    /** The parts that all wanted keys begin with: a list is short where the first dimensions are given. */
    private String prefixOf(CoordinateFilter filter) {
        StringBuilder prefix = new StringBuilder();
        for (String dimension : schema().names()) {
            if (!filter.values().containsKey(dimension)) {
                break;
            }
            prefix.append(filter.values().get(dimension)).append('/');
        }
        return prefix.toString();
    }

    @Override
    public Optional<InventoryEntry> look(RunCoordinate coordinate, String file) throws IOException {
        return objects.look(paths.path(coordinate, file))
                .map(found -> new InventoryEntry(coordinate, file, found.bytes(), found.version(), Optional.empty()));
    }

    @Override
    public InputStream open(InventoryEntry entry) throws IOException {
        try {
            return objects.open(paths.path(entry.coordinate(), entry.file()), Optional.of(entry.version()));
        } catch (NoSuchFileException e) {
            throw drift(entry, "is gone", e);
        } catch (ConditionFailedException e) {
            throw drift(entry, "has changed", e);
        }
    }

    @Override
    public Optional<Digest> findDigest(InventoryEntry entry) throws IOException {
        try {
            return objects.head(paths.path(entry.coordinate(), entry.file()), Optional.of(entry.version()))
                    .flatMap(head -> Optional.ofNullable(head.metadata().get(S3Staging.DIGEST)))
                    .flatMap(S3Source::digest);
        } catch (ConditionFailedException e) {
            throw drift(entry, "has changed", e);
        }
    }

    @Override
    public Staging stage() {
        return new S3Staging(objects, paths);
    }

    /** What others have written there is none. */
    private static Optional<Digest> digest(String hex) {
        return hex.matches("[0-9a-f]{64}") ? Optional.of(new Digest(hex)) : Optional.empty();
    }

    private static DriftException drift(InventoryEntry entry, String what, IOException cause) {
        DriftException drift = new DriftException("'" + entry.file() + "' of '" + entry.coordinate() + "' " + what);
        drift.initCause(cause);
        return drift;
    }
}
