package org.runflow.docs.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.runflow.RunId;
import org.runflow.io.Workspace;
import org.runflow.io.source.SourceFingerprint;
import org.runflow.io.source.SourceLevel;
import org.runflow.io.source.SourceResolver;
import org.runflow.io.source.SourceState;
import org.runflow.io.source.Sources;
import org.runflow.run.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what became of the files that a run was made from. */
@Command(
        name = "sources",
        description = {
            "Says of each file a run was made from where it is, and whether it is what it was.",
            "Released is a file that was deleted on purpose after runs had used it.",
            "Without --in it looks where the files were, and in the folders beside."
        })
final class SourcesCommand implements Callable<Integer> {
    private final Shell shell;

    @Parameters(arity = "0..1", paramLabel = "RUN", description = RunOption.HELP + " (default: ${DEFAULT-VALUE}).")
    private String run = "latest";

    @Option(names = "--in", paramLabel = "DIR", description = "Look below this folder, too; may be repeated.")
    private List<Path> folders = List.of();

    @Option(
            names = "--level",
            paramLabel = "LEVEL",
            description =
                    "How closely: stat reads no byte, quick at most 192 KiB of a file, full all (default: ${DEFAULT-VALUE}).")
    private SourceLevel level = SourceLevel.FULL;

    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @Option(names = "--json", description = "Print the facts as JSON.")
    private boolean json;

    SourcesCommand(Shell shell) {
        this.shell = shell;
    }

    private record Facts(String run, String level, List<Source> sources) {}

    private record Source(
            String name, String location, long bytes, String state, Optional<String> place, Optional<String> reason) {
        static Source of(SourceFingerprint print, SourceState state) {
            String word = state.getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_");
            return new Source(
                    print.name(),
                    print.location(),
                    print.bytes(),
                    word.toLowerCase(Locale.ROOT),
                    state.findPlace().map(Path::toString),
                    reason(state));
        }

        private static Optional<String> reason(SourceState state) {
            if (state instanceof SourceState.Unverified unverified) {
                return Optional.of(unverified.reason());
            }
            if (state instanceof SourceState.Changed changed) {
                return Optional.of(
                        changed.before() == changed.after()
                                ? "other content of the same length"
                                : changed.before() + " bytes before, " + changed.after() + " now");
            }
            if (state instanceof SourceState.Released released) {
                return Optional.of(
                        "deleted on purpose on " + released.at() + ", after run " + released.run() + " had used it");
            }
            return state instanceof SourceState.Ambiguous ambiguous
                    ? Optional.of(ambiguous.places().size() + " copies")
                    : Optional.empty();
        }

        String line() {
            return String.format(Locale.ROOT, "%-14s %s", state, name)
                    + (state.equals("valid")
                            ? ""
                            : place.map(where -> "  " + where).orElse(""))
                    + reason.map(why -> "  (" + why + ")").orElse("");
        }
    }

    @Override
    public Integer call() {
        folders.stream()
                .filter(folder -> !Files.isDirectory(folder))
                .findFirst()
                .ifPresent(folder -> {
                    throw new UsageException(
                            "--in '" + folder + "' is no folder, so nothing could be looked for in it.");
                });
        Workspace results = workspace.existing();
        RunId id = RunOption.find(results, run).id();
        Sources sources = results.sources()
                .find(id)
                .orElseThrow(() -> new UsageException("Run " + id
                        + " has registered no files: it was not made from a race folder, or by an older release."));
        SourceResolver resolver = resolver(sources).knowing(results.releasedFiles());
        List<Source> found = sources.files().stream()
                .map(file -> Source.of(file, resolver.resolve(file, level)))
                .toList();
        if (json) {
            shell.console().sayJson(new Facts(id.text(), level.name().toLowerCase(Locale.ROOT), found));
        } else {
            found.forEach(source -> shell.console().say(source.line()));
            shell.console().say(counts(found));
        }
        boolean all = found.stream()
                .allMatch(source -> List.of("valid", "relocated", "found_by_hash", "ambiguous", "released")
                        .contains(source.state()));
        return (all ? Outcome.SUCCESS : Outcome.PARTIAL).exitCode();
    }

    private SourceResolver resolver(Sources sources) {
        if (folders.isEmpty()) {
            return SourceResolver.near(sources);
        }
        return SourceResolver.of(sources.places(), new ArrayList<>(folders));
    }

    private static String counts(List<Source> found) {
        return found.stream()
                .collect(Collectors.groupingBy(Source::state, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(state -> state.getValue() + " " + state.getKey())
                .collect(Collectors.joining(", ", "\n", "."));
    }
}
