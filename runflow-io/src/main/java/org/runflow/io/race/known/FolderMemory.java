package org.runflow.io.race.known;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.runflow.io.Workspace;
import org.runflow.io.disk.AtomicFiles;
import org.runflow.io.json.VersionedJson;
import org.runflow.io.race.read.LoadedRace;
import org.runflow.io.source.SourceFingerprint;
import org.runflow.io.source.Sources;
import org.runflow.race.KnownRace;
import org.runflow.race.model.Race;
import org.runflow.store.Digest;

/**
 * What a workspace remembers of race folders: {@code cache/races/<digest of the folder's place>.json}. It is believed only while the program, the names in the folder and every
 * byte that was read are the same; whatever else lies there counts as forgotten. Safe for use by several threads and processes.
 */
public final class FolderMemory {
    private static final long LONGEST_BYTES = 16L << 20;
    private static final VersionedJson<Kept> FORM = new VersionedJson<>(Kept.class, "1.0.0");

    private final Path places;
    private final AtomicFiles files;
    private final Supplier<Optional<Digest>> program;

    /** What lies in a file: the digest tells of damage, which would make keys of results that nobody else has. */
    private record Kept(Digest digest, FolderFacts facts) {}

    /**
     * A memory of what some program reads.
     *
     * @param workspace directory
     * @param files in it
     * @param program which one this is; absent where that cannot be told, so that nothing is kept or believed
     */
    public FolderMemory(Path workspace, AtomicFiles files, Supplier<Optional<Digest>> program) {
        this.places = workspace.resolve("cache").resolve("races");
        this.files = files;
        this.program = new Once<>(program);
    }

    /**
     * {@return the memory of a workspace}
     *
     * @param workspace any
     */
    public static FolderMemory in(Workspace workspace) {
        Path path = workspace.path();
        AtomicFiles files = AtomicFiles.of(workspace.store().durability()).within(path);
        return new FolderMemory(path, files, Program::find);
    }

    /**
     * A folder that has not changed.
     *
     * @param facts of it
     * @param race the race in it
     * @param sources its files as they are now
     */
    public record Remembered(FolderFacts facts, KnownRace race, Sources sources) {}

    /**
     * A folder just before it is read.
     *
     * @param names in it
     * @param at when that was
     */
    public record Before(List<String> names, Instant at) {
        private static final Duration FINE = Duration.ofMillis(100);
        private static final Duration COARSE = Duration.ofSeconds(2);

        /**
         * {@return what a folder is now}
         *
         * @param folder of a race
         * @throws IOException when it cannot be listed
         */
        public static Before now(Path folder) throws IOException {
            return new Before(listing(folder), Instant.now());
        }

        /** Whether a later change of any file shows in its time of change: not so while the clock of its disk may still stand where it stood at the last change. */
        private boolean isSince(Sources sources) {
            return sources.files().stream()
                    .map(SourceFingerprint::modified)
                    .allMatch(modified -> modified.plus(tick(modified)).isBefore(at));
        }

        private static Duration tick(Instant modified) {
            return modified.truncatedTo(ChronoUnit.SECONDS).equals(modified) ? COARSE : FINE;
        }
    }

    /**
     * {@return what is known of a folder; absent when it was never kept, when anything has changed, and when nobody can tell}
     *
     * @param folder of a race
     * @param reading reads the race in it, once something has to be computed from it
     */
    public Optional<Remembered> find(Path folder, Supplier<Race> reading) {
        if (program.get().isEmpty()) {
            return Optional.empty();
        }
        try {
            Path real = folder.toRealPath();
            Kept kept = read(place(real));
            FolderFacts facts = kept.facts();
            List<String> names = List.copyOf(facts.files().keySet());
            SortedMap<String, String> places = places(real, names);
            if (!facts.program().equals(program.get().get())
                    || !Digest.of(facts).equals(kept.digest())
                    || !facts.listings().equals(listings(real, names))) {
                return Optional.empty();
            }
            Sources now = Sources.of("race", folder, names);
            return facts.files().equals(seen(places, now))
                    ? Optional.of(
                            new Remembered(facts, KnownRace.of(facts.race(), compared(real, facts, reading)), now))
                    : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Who reads the folder after all sees whether it is the race that was remembered; what has turned out wrong must not be believed again. */
    private Supplier<Race> compared(Path folder, FolderFacts facts, Supplier<Race> reading) {
        return new Once<>(() -> {
            Race race = reading.get();
            if (!KnownRace.of(race).facts().equals(facts.race())) {
                forget(folder);
            }
            return race;
        });
    }

    private void forget(Path folder) {
        try {
            files.delete(place(folder));
        } catch (IOException e) {
            log("what was remembered of ''{0}'' stays: {1}", folder, e);
        }
    }

    private static void log(String what, Path folder, Exception why) {
        System.getLogger(FolderMemory.class.getName()).log(System.Logger.Level.DEBUG, what, folder, why);
    }

    private Kept read(Path file) throws IOException {
        try (InputStream in = files.ops().read(file, LONGEST_BYTES)) {
            return FORM.read(in.readAllBytes(), "what is known of the race folder");
        }
    }

    /** Names in the folder, and in those inside it that lead to a file which is read. */
    private static SortedMap<String, List<String>> listings(Path folder, List<String> read) throws IOException {
        SortedMap<String, List<String>> listings = new TreeMap<>();
        listings.put("", listing(folder));
        for (String file : read) {
            for (int end = file.indexOf('/'); end >= 0; end = file.indexOf('/', end + 1)) {
                String inside = file.substring(0, end);
                listings.put(inside, listing(folder.resolve(inside)));
            }
        }
        return listings;
    }

    /**
     * Keeps what reading a folder came to. Nothing is kept where nobody could tell later whether it still counts, or where it cannot be written.
     *
     * @param folder of a race
     * @param before what it was before it was read
     * @param loaded what was read
     * @param race gives the same, with its digests
     * @param sources its files, as they were read
     */
    public void keep(Path folder, Before before, LoadedRace loaded, Supplier<KnownRace> race, Sources sources) {
        if (program.get().isEmpty()) {
            return;
        }
        try {
            Path real = folder.toRealPath();
            List<String> names = List.copyOf(loaded.files().keySet());
            SortedMap<String, String> places = places(real, names);
            SortedMap<String, List<String>> listings = listings(real, names);
            if (!before.names().equals(listings.get("")) || !before.isSince(sources)) {
                return;
            }
            FolderFacts facts = new FolderFacts(
                    program.get().get(),
                    listings,
                    seen(places, sources),
                    race.get().facts(),
                    loaded.notes(),
                    loaded.understood(),
                    loaded.request().toJson());
            Kept kept = new Kept(Digest.of(facts), facts);
            ByteArrayOutputStream written = new ByteArrayOutputStream();
            FORM.write(kept, written);
            if (written.size() > LONGEST_BYTES) {
                throw new IOException("it has " + written.size() + " bytes, more than are read again");
            }
            files.write(place(real), written::writeTo);
        } catch (IOException | RuntimeException e) {
            log("what was read of ''{0}'' is not kept: {1}", folder, e);
        }
    }

    /** Where files lie once links are followed, by name; nothing outside the folder is looked into. */
    private static SortedMap<String, String> places(Path folder, List<String> names) throws IOException {
        SortedMap<String, String> places = new TreeMap<>();
        for (String name : names) {
            Path place = folder.resolve(name).toRealPath();
            if (!place.startsWith(folder)) {
                throw new IOException("'" + name + "' leads out of the folder");
            }
            places.put(name, folder.relativize(place).toString());
        }
        return places;
    }

    private static SortedMap<String, String> seen(SortedMap<String, String> places, Sources sources) {
        SortedMap<String, String> seen = new TreeMap<>();
        for (SourceFingerprint file : sources.files()) {
            seen.put(file.name(), places.get(file.name()) + " " + file.content());
        }
        return seen;
    }

    private static List<String> listing(Path folder) throws IOException {
        return AtomicFiles.buffered().list(folder).stream()
                .map(file -> String.valueOf(file.getFileName()))
                .toList();
    }

    private Path place(Path folder) {
        return places.resolve(Digest.of(folder.toString()).hex() + ".json");
    }
}
