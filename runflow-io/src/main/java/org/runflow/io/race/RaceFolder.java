package org.runflow.io.race;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.runflow.Document;
import org.runflow.EngineBuilder;
import org.runflow.io.Workspace;
import org.runflow.io.race.form.AnalysisRequest;
import org.runflow.io.race.read.LoadedRace;
import org.runflow.io.race.read.RaceLoader;
import org.runflow.io.source.SourceFingerprint;
import org.runflow.io.source.Sources;
import org.runflow.race.model.Note;
import org.runflow.race.model.Race;
import org.runflow.race.road.RoadFinding;
import org.runflow.race.road.RoadResults;

/**
 * A race read from a folder: {@code analysis.json} and the tables and tracks it names. Everything is read when the folder is opened; nothing is
 * ever written to it. Immutable and safe to share between threads.
 */
public final class RaceFolder {
    private final Path folder;
    private final LoadedRace loaded;

    private RaceFolder(Path folder, LoadedRace loaded) {
        this.folder = folder;
        this.loaded = loaded;
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
        return new RaceFolder(folder, new RaceLoader(folder).load());
    }

    /** {@return the folder as it was given} */
    public Path folder() {
        return folder;
    }

    /** {@return the race, completely checked} */
    public Race race() {
        return loaded.race();
    }

    /**
     * Begins an engine for the analysis of this race in a workspace; its runs show the request as {@code analysis.json}, and register the files of the folder,
     * so that they are found again after they moved.
     *
     * @param workspace opened with the forms of a race: {@code Workspace.open(path, RaceForms.standard())}
     * @return a builder of that engine
     */
    public EngineBuilder engineIn(Workspace workspace) {
        EngineBuilder engine = workspace.engine(
                "analysis.json",
                Document.text("application/json", resolvedRequest().toJson()));
        return findSources()
                .map(sources -> engine.publish(workspace.sources().publication(sources)))
                .orElse(engine);
    }

    /** {@return the files the race was read from, as they were then; absent when one has changed since} */
    public Optional<Sources> findSources() {
        try {
            Sources sources =
                    Sources.of("race", folder, List.copyOf(loaded.files().keySet()));
            for (SourceFingerprint file : sources.files()) {
                String now = file.bytes() + " " + file.modified();
                if (!now.equals(loaded.files().get(file.name()))) {
                    throw new IOException("'" + file.name() + "' has changed since the race was read from it");
                }
            }
            return Optional.of(sources);
        } catch (IOException e) {
            System.getLogger(RaceFolder.class.getName())
                    .log(System.Logger.Level.WARNING, "the files of ''{0}'' are not registered: {1}", folder, e);
            return Optional.empty();
        }
    }

    /** {@return the request with every default filled in} */
    public AnalysisRequest resolvedRequest() {
        return loaded.request();
    }

    /**
     * {@return what was understood of each table and track, in the order of reading: the file, how many rows or points it has, and its columns that mean
     * something, with what they are called there where that differs}
     */
    public List<String> understood() {
        return loaded.understood();
    }

    /**
     * {@return what a reader of results should know of the input: first what may be wrong, those warnings first that concern most runners, then, in
     * reading order, what was ignored or read in an unusual way}
     */
    public List<Note> notes() {
        return loaded.notes();
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
