package org.runflow.io.inventory;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.runflow.RunCoordinate;
import org.runflow.inventory.CoordinateFilter;
import org.runflow.inventory.CoordinateSchema;
import org.runflow.inventory.Inventory;
import org.runflow.inventory.InventoryBuilder;
import org.runflow.inventory.InventoryEntry;
import org.runflow.io.files.FileScan;
import org.runflow.io.files.FileVersions;
import org.runflow.io.files.FolderListing;
import org.runflow.store.Digest;
import org.runflow.store.DigestedOutput;

/**
 * A folder in which each coordinate is a folder of folders: {@code acme/north/20260914T083000Z/…}. Links that leave the folder, lead to folders or to nothing,
 * pipes, devices and what cannot be read are problems, and hide the coordinate they lie in. Nothing is read, written or deleted through a link that leaves
 * the folder. Immutable; safe for use by several threads and processes.
 */
public final class DirectorySource implements TransferSide {
    /** No name of a coordinate begins with a dot. */
    static final String STAGING = ".transfers";

    private final CoordinatePaths paths;
    private final Path root;
    private final List<String> excluded;
    private final boolean digesting;
    private final Optional<Path> remembered;

    private DirectorySource(
            CoordinatePaths paths, Path root, List<String> excluded, boolean digesting, Optional<Path> remembered) {
        this.paths = paths;
        this.root = root;
        this.excluded = List.copyOf(excluded);
        this.digesting = digesting;
        this.remembered = remembered;
    }

    /**
     * {@return a folder as a place of runs}
     *
     * @param schema a level of folders per dimension
     * @param root folder, which may be a link itself; it is not looked at yet
     */
    public static DirectorySource of(CoordinateSchema schema, Path root) {
        return new DirectorySource(new CoordinatePaths(schema), root, List.of(), false, Optional.empty());
    }

    /**
     * Leaves out what matches one of the patterns, these and those named before.
     *
     * @param patterns of paths within the folder, as those of {@link FileScan}
     * @return the place without them
     */
    public DirectorySource exclude(String... patterns) {
        List<String> more = new ArrayList<>(excluded);
        more.addAll(List.of(patterns));
        return new DirectorySource(paths, root, more, digesting, remembered);
    }

    /**
     * Reads what it finds, so that contents are compared and not only lengths.
     *
     * @param cache file that remembers digests by length, time and file key, made when it is missing; one for each place
     * @return the place with digests
     */
    public DirectorySource withDigests(Path cache) {
        return new DirectorySource(paths, root, excluded, true, Optional.of(cache));
    }

    @Override
    public String name() {
        return root.toString();
    }

    @Override
    public CoordinateSchema schema() {
        return paths.schema();
    }

    /** {@return the folder} */
    public Path root() {
        return root;
    }

    /**
     * {@return where the files of a coordinate lie; the folder need not be there}
     *
     * @param coordinate a whole one
     */
    public Path folderOf(RunCoordinate coordinate) {
        return root.resolve(schema().format(coordinate));
    }

    @Override
    public Inventory scan(CoordinateFilter filter) {
        InventoryBuilder inventory =
                Inventory.builder(filter, name(), Clock.systemUTC().instant());
        FileScan scan = FileScan.of(root).exclude(STAGING).exclude(excluded.toArray(String[]::new));
        if (!filter.values().isEmpty()) {
            List<String> folders = schema().names().stream()
                    .map(dimension -> filter.values().getOrDefault(dimension, "*"))
                    .toList();
            scan = scan.include(String.join("/", folders) + "/**");
        }
        boolean whole = filter.values().isEmpty();
        FolderListing listing = digesting ? (whole ? remembering(scan) : scan).listWithDigests() : scan.list();
        listing.files()
                .forEach(file ->
                        paths.enter(inventory, filter, file.path(), file.bytes(), file.version(), file.digest()));
        listing.problems().forEach(problem -> paths.enterProblem(inventory, problem.source(), problem.message()));
        return inventory.build();
    }

    @Override
    public Optional<InventoryEntry> look(RunCoordinate coordinate, String file) throws IOException {
        try {
            Path place = realPlace(coordinate, file);
            BasicFileAttributes found =
                    Files.readAttributes(place, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (!found.isRegularFile()) {
                throw new IOException("'" + place + "' is no ordinary file");
            }
            return Optional.of(
                    new InventoryEntry(coordinate, file, found.size(), FileVersions.of(found), Optional.empty()));
        } catch (NoSuchFileException | NotDirectoryException e) {
            Path real = root.toRealPath();
            if (!Files.isDirectory(real)) {
                throw new IOException("'" + root + "' is no folder", e);
            }
            return Optional.empty();
        }
    }

    @Override
    public InputStream open(InventoryEntry entry) throws IOException {
        requireSame(entry);
        Path place = realPlace(entry.coordinate(), entry.file());
        return new FilterInputStream(Files.newInputStream(place, LinkOption.NOFOLLOW_LINKS)) {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] buffer, int from, int count) throws IOException {
                int read = super.read(buffer, from, count);
                if (read < 0) {
                    requireSame(entry);
                }
                return read;
            }
        };
    }

    @Override
    public Optional<Digest> findDigest(InventoryEntry entry) throws IOException {
        DigestedOutput digested = new DigestedOutput(OutputStream.nullOutputStream());
        try (InputStream in = open(entry)) {
            in.transferTo(digested);
        }
        return Optional.of(digested.digest());
    }

    @Override
    public Staging stage() throws IOException {
        return DirectoryStaging.begin(this);
    }

    /** Refuses a file that is not what it was. */
    void requireSame(InventoryEntry entry) throws IOException {
        Optional<InventoryEntry> now = look(entry.coordinate(), entry.file());
        if (now.isEmpty()) {
            throw new DriftException("'" + entry.file() + "' of '" + entry.coordinate() + "' is gone");
        }
        if (!now.get().version().equals(entry.version())) {
            throw new DriftException("'" + entry.file() + "' of '" + entry.coordinate() + "' has changed");
        }
    }

    private Path realPlace(RunCoordinate coordinate, String file) throws IOException {
        Path folder = root.toRealPath();
        Path place = folder.resolve(paths.path(coordinate, file));
        @Nullable Path above = place.getParent();
        Path real = above == null ? place : above.toRealPath().resolve(place.getFileName());
        if (Files.isSymbolicLink(real)) {
            real = real.toRealPath();
        }
        if (!real.startsWith(folder)) {
            throw new IOException("'" + place + "' lies behind a link that leaves the folder");
        }
        return real;
    }

    private FileScan remembering(FileScan scan) {
        return remembered.map(scan::rememberIn).orElse(scan);
    }
}
