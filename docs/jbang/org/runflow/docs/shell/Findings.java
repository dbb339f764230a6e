package org.runflow.docs.shell;

import static org.runflow.race.RaceDayPipeline.DENSITY;
import static org.runflow.race.RaceDayPipeline.FLAGS;
import static org.runflow.race.RaceDayPipeline.ROADS;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.runflow.ArtifactKey;
import org.runflow.io.json.JsonProperties;
import org.runflow.race.KnownRace;

/** What the files of a run say in a few lines: properties are read, for reading results as values takes a process longer than reusing all of them. */
final class Findings {
    private final Path folder;

    private Findings(Path folder) {
        this.folder = folder;
    }

    /** {@return the days of the race of which the run shows densities} */
    static List<DayFacts> of(KnownRace.Facts race, Path folder) {
        Findings findings = new Findings(folder);
        return race.days().stream().flatMap(day -> findings.of(day).stream()).toList();
    }

    private Optional<DayFacts> of(KnownRace.Day day) {
        return find(DENSITY.in(day.name()), Set.of("date", "settings", "segments", "summary"))
                .map(density -> DayFacts.of(
                        day, density, findList(FLAGS.in(day.name())), find(ROADS.in(day.name()), Set.of("findings"))));
    }

    private Optional<Shown> find(ArtifactKey<?> key, Set<String> properties) {
        return read(key, in -> JsonProperties.read(in, properties)).map(Shown::new);
    }

    private Optional<List<Shown>> findList(ArtifactKey<?> key) {
        return read(key, JsonProperties::readList)
                .map(elements -> elements.stream().map(Shown::of).toList());
    }

    private <T> Optional<T> read(ArtifactKey<?> key, Reading<T> reading) {
        Path file = folder.resolve(key.publishedFile());
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return Optional.of(reading.of(in));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    @FunctionalInterface
    private interface Reading<T> {
        T of(InputStream in) throws IOException;
    }
}
