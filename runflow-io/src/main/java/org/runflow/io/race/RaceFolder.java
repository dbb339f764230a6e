package org.runflow.io.race;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.runflow.Document;
import org.runflow.EngineBuilder;
import org.runflow.io.Workspace;
import org.runflow.io.disk.StoreFailure;
import org.runflow.io.race.form.AnalysisRequest;
import org.runflow.io.race.known.FolderMemory;
import org.runflow.io.race.known.FolderMemory.Before;
import org.runflow.io.race.known.FolderMemory.Remembered;
import org.runflow.io.race.known.Once;
import org.runflow.io.race.read.FileState;
import org.runflow.io.race.read.LoadedRace;
import org.runflow.io.race.read.RaceLoader;
import org.runflow.io.source.Sources;
import org.runflow.race.KnownRace;
import org.runflow.race.RaceAnalysis;
import org.runflow.race.model.Note;
import org.runflow.race.model.Race;
import org.runflow.race.road.RoadFinding;
import org.runflow.race.road.RoadResults;

/**
 * A race read from a folder: {@code analysis.json} and the tables and tracks it names. Everything is read when the folder is opened, unless a workspace knows what is in it;
 * nothing is ever written to it. Immutable and safe to share between threads.
 */
public final class RaceFolder {
    private final Path folder;
    private final Optional<Before> before;
    private final Optional<Remembered> remembered;
    private final Supplier<LoadedRace> loaded;
    private final Supplier<KnownRace> known;
    /** Whether no workspace has kept what was read; one is enough, for who analyses a folder again and again. */
    private final AtomicBoolean unkept = new AtomicBoolean(true);

    private RaceFolder(
            Path folder, Optional<Before> before, Optional<Remembered> remembered, Supplier<LoadedRace> loaded) {
        this.folder = folder;
        this.before = before;
        this.remembered = remembered;
        this.loaded = loaded;
        this.known = new Once<>(() -> remembered.map(Remembered::race).orElseGet(() -> KnownRace.of(race())));
    }

    /**
     * Reads and checks a race folder completely. Files are streamed; hostile ones end in a problem, in bounded memory.
     *
     * @param folder a folder with an {@code analysis.json}
     * @return the race it holds
     * @throws org.runflow.error.InvalidInputException if there is anything wrong with it; carries all problems of all files by file, then line,
     *     of one file at most a thousand and a last line that counts the rest
     */
    public static RaceFolder open(Path folder) {
        Optional<Before> before = before(folder);
        LoadedRace loaded = new RaceLoader(folder).load();
        return new RaceFolder(folder, before, Optional.empty(), () -> loaded);
    }

    /**
     * Opens a race folder that may have been analysed in a workspace before. One of which not a byte has changed since then, nor the program, is read only when something
     * has to be computed from it, so that a run which reuses every result takes half of the time. Any other is read and checked, as by {@link #open(Path)}.
     *
     * @param folder a folder with an {@code analysis.json}
     * @param workspace in which {@link #engineIn} keeps what is known of folders
     * @return the race it holds
     * @throws org.runflow.error.InvalidInputException if there is anything wrong with it
     */
    public static RaceFolder open(Path folder, Workspace workspace) {
        return open(folder, FolderMemory.in(workspace));
    }

    static RaceFolder open(Path folder, FolderMemory memory) {
        Supplier<LoadedRace> reading = new Once<>(() -> new RaceLoader(folder).load());
        Optional<Remembered> remembered =
                memory.find(folder, () -> reading.get().race());
        return remembered.isEmpty() ? open(folder) : new RaceFolder(folder, Optional.empty(), remembered, reading);
    }

    /** Absent where it cannot be told; reading says why. */
    private static Optional<Before> before(Path folder) {
        try {
            return Optional.of(Before.now(folder));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** {@return the folder as it was given} */
    public Path folder() {
        return folder;
    }

    /**
     * {@return the race, completely checked}
     *
     * @throws org.runflow.error.InvalidInputException when it is read only now, and there is anything wrong with it
     */
    public Race race() {
        return loaded.get().race();
    }

    /** {@return what is known of the race before it is read} */
    public KnownRace.Facts facts() {
        return known.get().facts();
    }

    /** {@return the standard analysis of every day; reads the race when something has to be computed from it} */
    public RaceAnalysis analysis() {
        return RaceAnalysis.of(known.get());
    }

    /**
     * Begins an engine for the analysis of this race in a workspace; its runs show the request as {@code analysis.json}, and register the files of the folder,
     * so that they are found again after they moved. What is known of the folder is kept there for {@link #open(Path, Workspace)}.
     *
     * @param workspace opened with the forms of a race: {@code Workspace.open(path, RaceForms.standard())}
     * @return a builder of that engine
     */
    public EngineBuilder engineIn(Workspace workspace) {
        return engineIn(workspace, FolderMemory.in(workspace));
    }

    EngineBuilder engineIn(Workspace workspace, FolderMemory memory) {
        EngineBuilder engine = workspace.engine("analysis.json", Document.text("application/json", requestJson()));
        Optional<Sources> sources = findSources();
        if (sources.isPresent() && before.isPresent() && unkept.getAndSet(false)) {
            memory.keep(folder, before.get(), loaded.get(), known, sources.get());
        }
        return sources.map(files -> engine.publish(workspace.sources().publication(files)))
                .orElse(engine);
    }

    private String requestJson() {
        return remembered
                .map(memory -> memory.facts().request())
                .orElseGet(() -> loaded.get().request().toJson());
    }

    /** {@return the files the race was read from, as they were then; absent when one has changed since} */
    public Optional<Sources> findSources() {
        if (remembered.isPresent()) {
            return Optional.of(remembered.get().sources());
        }
        try {
            SortedMap<String, FileState> read = loaded.get().files();
            Sources sources = Sources.of("race", folder, List.copyOf(read.keySet()));
            for (Map.Entry<String, FileState> file : read.entrySet()) {
                if (!FileState.of(folder.resolve(file.getKey())).equals(file.getValue())) {
                    throw new IOException("'" + file.getKey() + "' has changed since the race was read from it");
                }
            }
            return Optional.of(sources);
        } catch (IOException e) {
            System.getLogger(RaceFolder.class.getName())
                    .log(
                            System.Logger.Level.WARNING,
                            "the files of ''{0}'' are not registered: {1}",
                            folder,
                            StoreFailure.reasonOf(e));
            return Optional.empty();
        }
    }

    /** {@return the request with every default filled in} */
    public AnalysisRequest resolvedRequest() {
        return loaded.get().request();
    }

    /**
     * {@return what was understood of each table and track, in the order of reading: the file, how many rows or points it has, and its columns that mean
     * something, with what they are called there where that differs}
     */
    public List<String> understood() {
        return remembered
                .map(memory -> memory.facts().understood())
                .orElseGet(() -> loaded.get().understood());
    }

    /**
     * {@return what a reader of results should know of the input: first what may be wrong, those warnings first that concern most runners, then, in
     * reading order, what was ignored or read in an unusual way}
     */
    public List<Note> notes() {
        return remembered
                .map(memory -> memory.facts().notes())
                .orElseGet(() -> loaded.get().notes());
    }

    /**
     * Finds roads that two streams use at the same time by the tracks, and that no flow row knows. It analyses the flow of these streams, so it takes longer
     * than {@link #notes()}.
     *
     * @return a warning for each, day by day, with the row to write
     */
    public List<Note> roadNotes() {
        List<Note> notes = new ArrayList<>();
        for (String day : race().dayNames()) {
            RoadResults roads =
                    RoadResults.of(race().day(day), race().settings().corridors());
            roads.findings().stream()
                    .filter(finding -> finding.kind() == RoadFinding.Kind.MISSING_FLOW_ROW)
                    .map(finding -> Note.warning(finding.text() + " For flow.csv: " + finding.write()))
                    .forEach(notes::add);
        }
        return List.copyOf(notes);
    }

    @Override
    public String toString() {
        return "RaceFolder[" + folder + "]";
    }
}
