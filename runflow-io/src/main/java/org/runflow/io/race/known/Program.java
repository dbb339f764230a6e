package org.runflow.io.race.known;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.runflow.io.race.read.FileState;
import org.runflow.race.model.Race;
import org.runflow.store.Digest;

/** Which program this is: another one may understand a folder in another way. */
final class Program {
    private Program() {}

    /**
     * {@return a digest of the Java runtime and of every archive that classes come from, each by its place, length and times of change; absent where classes may come from
     * somewhere else}
     */
    static Optional<Digest> find() {
        return find(
                List.of(System.getProperty("java.class.path", ""), System.getProperty("jdk.module.path", "")),
                List.of(Program.class, Race.class));
    }

    /** The same of lists of places, among which the origins of some classes must be. */
    static Optional<Digest> find(List<String> lists, List<Class<?>> members) {
        List<String> parts = new ArrayList<>(List.of(System.getProperty("java.runtime.version", "")));
        Set<Path> archives = new HashSet<>();
        try {
            for (String list : lists) {
                for (String place : list.isEmpty() ? new String[0] : list.split(File.pathSeparator, -1)) {
                    Path archive = Path.of(place).toAbsolutePath().normalize();
                    parts.add(archive + " " + version(archive));
                    archives.add(archive);
                }
            }
            for (Class<?> member : members) {
                if (!comesFrom(archives, member)) {
                    return Optional.empty();
                }
            }
        } catch (IOException | URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
        return Optional.of(Digest.of(parts));
    }

    /** An application server, or a program in an archive of archives, has addresses of its own, which are no files. */
    private static boolean comesFrom(Set<Path> archives, Class<?> member) throws URISyntaxException {
        CodeSource origin = member.getProtectionDomain().getCodeSource();
        URL place = origin == null ? null : origin.getLocation();
        return place != null && place.getProtocol().equals("file") && archives.contains(Path.of(place.toURI()));
    }

    /** Where nothing is, a Java runtime looks for nothing either. */
    private static String version(Path archive) throws IOException {
        try {
            FileState found = FileState.of(archive);
            if (!Files.isRegularFile(archive)) {
                throw new IOException("'" + archive + "' is no archive; nobody can tell when what lies in it changes");
            }
            return found.bytes() + " " + found.modified() + " " + found.changed();
        } catch (NoSuchFileException e) {
            return "missing";
        }
    }
}
