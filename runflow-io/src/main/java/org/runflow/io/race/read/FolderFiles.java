package org.runflow.io.race.read;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.runflow.error.InputProblem;
import org.runflow.io.race.check.Warning;
import org.runflow.io.race.check.WarningKind;
import org.runflow.io.race.dialect.Spelling;
import org.runflow.race.model.Note;

/**
 * Finds the files of a race folder by name and lets none of them lie outside of it. A name is that of the folder's listing, case included, whatever
 * the file system would accept.
 */
final class FolderFiles {
    private static final String RUNNERS = "_runners.csv";
    private static final String SPLITS = "_splits.csv";
    private static final String MISSING = "is missing from the race folder";

    private static final Pattern NO_DIGITS = Pattern.compile("\\D+");
    /** Ends of names of tables and tracks in another form, or with a second ending, which some systems hide. */
    private static final Map<String, Pattern> OTHER_FORMS = Map.of(
            ".csv", Pattern.compile("(?i)\\.(?:csv\\.(?:csv|txt)|xlsx?|xlsm|ods|numbers|tsv|txt)"),
            ".gpx", Pattern.compile("(?i)\\.(?:gpx\\.(?:gpx|xml|txt)|kml|kmz|tcx|fit|xml|geojson)"));

    private final Path folder;
    private final LoadLog log;
    private final Map<String, Consumer<String>> missing = new LinkedHashMap<>();
    private final SortedMap<String, FileState> read = new TreeMap<>();
    /** Default names that were looked for and not there, with the property that names another file. */
    private final Map<String, String> absent = new TreeMap<>();

    /**
     * Prepares to look for files.
     *
     * @param folder the folder itself, no link to it
     */
    FolderFiles(Path folder, LoadLog log) {
        this.folder = folder;
        this.log = log;
    }

    /** The files that were found, each as it was before it was read. */
    SortedMap<String, FileState> read() {
        return read;
    }

    /** A file that must be there: as the request names it, else of that default name. */
    Optional<InputFile> require(JsonFields request, String property, String defaultName) {
        return find(request, property, defaultName, () -> missing(defaultName, text -> problem(defaultName, text)));
    }

    /** A file that may be absent, unless the request names it. */
    Optional<InputFile> find(JsonFields request, String property, String defaultName) {
        return find(request, property, defaultName, () -> absent.put(defaultName, property));
    }

    /** A file of the folder that must be there; what is wrong goes to {@code problem}. */
    Optional<InputFile> require(String name, Consumer<String> problem) {
        return find(name, problem, () -> missing(name, problem));
    }

    /** Reports what is missing once it is known which files are read, since only others can be meant. */
    private void missing(String name, Consumer<String> problem) {
        missing.put(name, problem);
    }

    /**
     * Reports missing files, and which tables and tracks of the folder nobody reads; one called almost like a file that was looked for is named with
     * it.
     */
    void reportOthers() {
        missing.forEach((name, problem) -> problem.accept(MISSING + hint(name)));
        List<String> others = new ArrayList<>();
        for (String name : names(folder)) {
            boolean track = name.toLowerCase(Locale.ROOT).endsWith(".gpx");
            if (!read.containsKey(name) && (track || isTable(name))) {
                others.add(name);
            }
        }
        absent.forEach((known, property) -> others.stream()
                .filter(name -> isMeant(known, name))
                .findFirst()
                .or(() -> otherForm(known))
                .ifPresent(name -> {
                    others.remove(name);
                    log.warnings.add(new Warning(
                            WarningKind.FILE_NAME,
                            known,
                            0,
                            Warning.ALL,
                            "File " + name + " is not read, but " + known + " would be; "
                                    + remedy(known, name, property) + "."));
                }));
        if (!others.isEmpty()) {
            log.notes.add(Note.info("Files of the folder that nobody reads: " + String.join(", ", others) + "."));
        }
    }

    private static String remedy(String known, String name, String property) {
        boolean sameForm = name.toLowerCase(Locale.ROOT).contains(known.substring(known.lastIndexOf('.')));
        return sameForm
                ? "rename it, or name it with " + property
                : known.endsWith(".gpx") ? "export it as GPX" : "save it as CSV";
    }

    /** A file of the folder that is called like that one, but is of another form. */
    private Optional<String> otherForm(String known) {
        int end = Math.max(0, known.lastIndexOf('.'));
        Pattern forms = OTHER_FORMS.get(known.substring(end));
        return forms == null
                ? Optional.empty()
                : names(folder).stream()
                        .filter(name -> name.regionMatches(true, 0, known, 0, end)
                                && forms.matcher(name.substring(Math.min(end, name.length())))
                                        .matches())
                        .findFirst();
    }

    private Optional<InputFile> find(JsonFields request, String property, String defaultName, Runnable missing) {
        Optional<JsonValue> stated = request.findText(property);
        return stated.isPresent()
                ? require(stated.get().text(), message -> request.problem(stated.get(), message))
                : find(defaultName, message -> problem(defaultName, message), missing);
    }

    private Optional<InputFile> find(String name, Consumer<String> problem, Runnable missing) {
        try {
            Path path = folder.resolve(name).normalize();
            if (Path.of(name).isAbsolute() || !path.startsWith(folder) || path.equals(folder)) {
                problem.accept("leads out of the race folder; name a file inside it");
            } else if (!isListed(path)) {
                missing.run();
            } else if (!Files.exists(path)) {
                problem.accept("is a link that leads nowhere");
            } else if (!path.toRealPath().startsWith(folder)) {
                problem.accept("is a link that leads out of the race folder; name a file inside it");
            } else if (!Files.isRegularFile(path)) {
                problem.accept("is a folder or device; it must be a file");
            } else {
                read.put(folder.relativize(path).toString().replace('\\', '/'), FileState.of(path));
                return Optional.of(new InputFile(name, () -> Files.newInputStream(path), log));
            }
        } catch (InvalidPathException e) {
            problem.accept("is not the name of a file: " + e.getReason());
        } catch (IOException e) {
            problem.accept("cannot be found: " + e);
        }
        return Optional.empty();
    }

    /** Whether each part of the way stands in its folder exactly so. */
    private boolean isListed(Path path) {
        Path at = folder;
        for (Path part : folder.relativize(path)) {
            if (!names(at).contains(part.toString())) {
                return false;
            }
            at = at.resolve(part);
        }
        return true;
    }

    private String hint(String name) {
        return names(folder).stream()
                .filter(other -> !read.containsKey(other) && isMeant(name, other))
                .findFirst()
                .or(() -> otherForm(name))
                .map(other -> "; is '" + other + "' meant to be it?")
                .orElseGet(() -> name.endsWith(RUNNERS) ? importHint() : "");
    }

    /** People have results before they have race folders; runners and splits of another event are none. */
    private String importHint() {
        return names(folder).stream()
                .filter(other -> !read.containsKey(other) && isTable(other))
                .findFirst()
                .map(other -> "; where " + other + " is a list of results or entries, import it (runflow import)")
                .orElse("");
    }

    private static boolean isTable(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".csv") && !lower.endsWith(RUNNERS) && !lower.endsWith(SPLITS);
    }

    /** Whether a file was probably meant to have that name; the numbers in it are those of events and right. */
    private static boolean isMeant(String name, String other) {
        return NO_DIGITS
                        .matcher(name)
                        .replaceAll("")
                        .equals(NO_DIGITS.matcher(other).replaceAll(""))
                && Spelling.isMeant(Spelling.normal(name), Spelling.normal(other));
    }

    /** The names in a folder; none when it is no folder or cannot be read. */
    private static SortedSet<String> names(Path folder) {
        SortedSet<String> names = new TreeSet<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
                entries.forEach(entry -> names.add(entry.getFileName().toString()));
            } catch (IOException e) {
                return new TreeSet<>();
            }
        }
        return names;
    }

    private void problem(String name, String message) {
        log.problems.add(InputProblem.of(name, message));
    }
}
