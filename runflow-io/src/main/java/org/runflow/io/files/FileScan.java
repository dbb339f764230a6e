package org.runflow.io.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.runflow.io.Workspace;
import org.runflow.io.disk.AtomicFiles;
import org.runflow.io.disk.StoreFailure;
import org.runflow.io.source.ReleasedFiles;
import org.runflow.store.Digest;

/**
 * Lists the files of a folder with the digests of their contents. Immutable; safe for use by several threads.
 *
 * <p>Patterns are those of a shell, the same on every system: <code>*</code> stays within a name, <code>**</code> crosses folders (none or many), {@code ?},
 * <code>[a-z]</code> and <code>{csv,txt}</code>; case counts. A folder that is excluded is not entered.
 *
 * <pre>{@code
 * FileSet raw = FileScan.of(folder).include("*.csv").exclude("tmp").scan();
 * }</pre>
 */
public final class FileScan {
    /** A file changed so lately may change again without its time showing it, so its digest is not remembered. */
    private static final Duration TOO_YOUNG = Duration.ofSeconds(2);

    private static final int MOST_THREADS = 8;

    private final Path root;
    private final PathFilter filter;
    private final Optional<DigestCache.Place> remembered;
    private final Optional<ReleasedFiles> released;
    private final Clock clock;

    private FileScan(
            Path root,
            PathFilter filter,
            Optional<DigestCache.Place> remembered,
            Optional<ReleasedFiles> released,
            Clock clock) {
        this.root = root;
        this.filter = filter;
        this.remembered = remembered;
        this.released = released;
        this.clock = clock;
    }

    /**
     * Begins with all files of a folder and of the folders in it.
     *
     * @param root folder, which may be a link itself
     * @return the scan
     */
    public static FileScan of(Path root) {
        return new FileScan(root, PathFilter.everything(), Optional.empty(), Optional.empty(), Clock.systemUTC());
    }

    /**
     * Lists only files whose path matches one of the patterns, these and those named before.
     *
     * @param patterns of paths within the folder
     * @return this scan with them
     * @throws IllegalArgumentException when one is no pattern
     */
    public FileScan include(String... patterns) {
        return with(PathFilter.of(plus(filter.includes(), patterns), filter.excludes()));
    }

    /**
     * Leaves out what matches one of the patterns, whatever is included; these and those named before.
     *
     * @param patterns of paths of files, or of folders that are then not entered
     * @return this scan with them
     * @throws IllegalArgumentException when one is no pattern
     */
    public FileScan exclude(String... patterns) {
        return with(PathFilter.of(filter.includes(), plus(filter.excludes(), patterns)));
    }

    /**
     * Remembers digests, so that a file is read again only when its length, time of change or file key has changed. Who changes a content and sets
     * length and time back is believed; {@link FileRoot} finds it out on reading.
     *
     * @param file made when it is missing; one for each scan, which forgets there what it does not list
     * @return this scan with it
     */
    public FileScan rememberIn(Path file) {
        return new FileScan(
                root, filter, Optional.of(new DigestCache.Place(file, AtomicFiles.buffered())), released, clock);
    }

    /**
     * Remembers digests as {@link #rememberIn(Path)}, in a file of the workspace for this folder and these patterns. Patterns added later do not
     * change which file that is, so they come first.
     *
     * @param workspace that keeps them below {@code digests}
     * @return this scan with it
     */
    public FileScan rememberIn(Workspace workspace) {
        List<String> identity =
                new ArrayList<>(List.of(root.toAbsolutePath().normalize().toString(), "include"));
        identity.addAll(filter.includes());
        identity.add("exclude");
        identity.addAll(filter.excludes());
        String name = Digest.of(identity).hex().substring(0, 16) + ".bin";
        Path file = workspace.path().resolve("digests").resolve(name);
        AtomicFiles confined = AtomicFiles.buffered().within(workspace.path());
        return new FileScan(root, filter, Optional.of(new DigestCache.Place(file, confined)), released, clock);
    }

    /**
     * Lists also files that were deleted on purpose, as they were, so that nothing which was made of them moves. One that lies there again is listed as it
     * lies there.
     *
     * @param workspace whose ledger is asked, each time the folder is looked at
     * @return this scan with it; {@link #list} and {@link #listWithDigests} still tell what lies there
     */
    public FileScan withReleased(Workspace workspace) {
        return new FileScan(root, filter, remembered, Optional.of(workspace.releasedFiles()), clock);
    }

    FileScan at(Clock newClock) {
        return new FileScan(root, filter, remembered, released, newClock);
    }

    /**
     * Looks at the folder and reads what it must. No link is followed out of the folder and no pipe, device or socket is opened; a link to a file of
     * the folder stands for that file.
     *
     * @return the files, sorted by path
     * @throws org.runflow.error.InvalidInputException when the folder is none, or files or folders in it cannot be listed, all of them together: a link that leaves
     *     the folder, leads to a folder or to nothing, a special file, one that cannot be read, one that changes while it is read, a name that is no text
     * @throws java.util.concurrent.CancellationException when the thread is interrupted
     */
    public FileSet scan() {
        ScanProblems problems = new ScanProblems(root);
        Path real = enter(problems);
        List<SeenFile> seen = walk(real, problems);
        problems.throwIfAny();
        List<FileEntry> entries = digest(real, seen, problems);
        problems.throwIfAny();
        return new FileSet(withReleased(real, entries));
    }

    private List<FileEntry> withReleased(Path real, List<FileEntry> entries) {
        if (released.isEmpty()) {
            return entries;
        }
        Map<String, FileEntry> all = new HashMap<>();
        Map<String, Boolean> entered = new HashMap<>();
        for (ReleasedFiles.Entry gone : released.get().of(real)) {
            if (filter.lists(gone.path(), entered)) {
                all.put(gone.path(), new FileEntry(gone.path(), gone.bytes(), gone.digest()));
            }
        }
        for (FileEntry entry : entries) {
            all.put(entry.path(), entry);
        }
        return List.copyOf(all.values());
    }

    /**
     * Looks at the folder without opening any file of it. What {@link #scan} would refuse is listed beside what is right.
     *
     * @return what was seen
     * @throws org.runflow.error.InvalidInputException when the folder is none or cannot be entered
     * @throws java.util.concurrent.CancellationException when the thread is interrupted
     */
    public FolderListing list() {
        ScanProblems problems = new ScanProblems(root);
        List<ListedFile> files = walk(enter(problems), problems).stream()
                .map(file -> listed(file, Optional.empty()))
                .sorted(Comparator.comparing(ListedFile::path))
                .toList();
        problems.throwIfWhole();
        return new FolderListing(files, problems.all());
    }

    /**
     * Looks at the folder and reads what it must, as {@link #scan}. What that would refuse is listed beside what is right.
     *
     * @return what was seen, with digests
     * @throws org.runflow.error.InvalidInputException when the folder is none or cannot be entered
     * @throws java.util.concurrent.CancellationException when the thread is interrupted
     */
    public FolderListing listWithDigests() {
        ScanProblems problems = new ScanProblems(root);
        Path real = enter(problems);
        Map<String, SeenFile> seen = new HashMap<>();
        walk(real, problems).forEach(file -> seen.put(file.path(), file));
        problems.throwIfWhole();
        List<ListedFile> files = digest(real, List.copyOf(seen.values()), problems).stream()
                .sorted()
                .flatMap(entry -> Stream.ofNullable(seen.get(entry.path()))
                        .map(file -> listed(file, Optional.of(entry.digest()))))
                .toList();
        return new FolderListing(files, problems.all());
    }

    private static ListedFile listed(SeenFile file, Optional<Digest> digest) {
        return new ListedFile(
                file.path(), file.identity().bytes(), file.identity().version(), digest);
    }

    /** The real path of the folder. */
    private Path enter(ScanProblems problems) {
        try {
            Path real = root.toRealPath();
            if (Files.isDirectory(real)) {
                return real;
            }
            problems.add("", "is no folder");
        } catch (IOException e) {
            problems.add("", e);
        }
        problems.throwIfAny();
        throw new IllegalStateException("a problem was added");
    }

    private List<SeenFile> walk(Path real, ScanProblems problems) {
        try {
            return FolderWalk.in(real, filter, problems);
        } catch (IOException e) {
            problems.add("", e);
            return List.of();
        }
    }

    private List<FileEntry> digest(Path real, List<SeenFile> seen, ScanProblems problems) {
        DigestCache cache = remembered.isPresent() ? DigestCache.load(remembered.get(), real) : DigestCache.empty();
        Instant begun = clock.instant();
        List<FileEntry> entries = new ArrayList<>(seen.size());
        List<SeenFile> unknown = new ArrayList<>();
        for (SeenFile file : seen) {
            Optional<Digest> digest = cache.find(file);
            if (digest.isPresent()) {
                entries.add(file.holding(digest.get()));
            } else {
                unknown.add(file);
            }
        }
        boolean nothingNew = unknown.isEmpty() && cache.size() == seen.size();
        if (!nothingNew) {
            int threads = Math.min(MOST_THREADS, 2 * Runtime.getRuntime().availableProcessors());
            Map<String, Digest> digests = new FileDigests(real, threads, problems).of(unknown);
            for (SeenFile file : unknown) {
                Digest digest = digests.get(file.path());
                if (digest != null) {
                    entries.add(file.holding(digest));
                }
            }
            remembered.ifPresent(place -> remember(place, real, known(seen, entries, begun.minus(TOO_YOUNG))));
        }
        return entries;
    }

    /** In the order in which the files were seen, as they will be seen again. */
    private static List<DigestCache.Known> known(List<SeenFile> seen, List<FileEntry> entries, Instant lastChange) {
        Map<String, Digest> digests = new HashMap<>();
        entries.forEach(entry -> digests.put(entry.path(), entry.digest()));
        long last = TimeUnit.SECONDS.toNanos(lastChange.getEpochSecond()) + lastChange.getNano();
        List<DigestCache.Known> known = new ArrayList<>();
        for (SeenFile file : seen) {
            Digest digest = digests.get(file.path());
            if (digest != null && file.identity().modifiedNs() <= last) {
                known.add(new DigestCache.Known(file.path(), file.identity(), digest));
            }
        }
        return known;
    }

    /** What cannot be remembered is read again next time; that is no reason to refuse the files. */
    private static void remember(DigestCache.Place place, Path real, List<DigestCache.Known> known) {
        try {
            DigestCache.save(place, real, known);
        } catch (IOException e) {
            System.getLogger(FileScan.class.getName())
                    .log(
                            System.Logger.Level.WARNING,
                            "digests cannot be kept in ''{0}'': {1}",
                            place.file(),
                            StoreFailure.reasonOf(e));
        }
    }

    private FileScan with(PathFilter newFilter) {
        return new FileScan(root, newFilter, remembered, released, clock);
    }

    private static List<String> plus(List<String> known, String... more) {
        List<String> all = new ArrayList<>(known);
        all.addAll(Arrays.asList(more));
        return all;
    }
}
