package org.runflow.docs.shell;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.runflow.run.Outcome;
import org.runflow.store.ArtifactStore;
import org.runflow.store.Manifest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Forgets the stored results of a stage. */
@Command(
        name = "reset",
        description = {
            "Forgets that a stage has results, so that the next run computes it again.",
            "The data stays, and so do all runs. With --purge the data is deleted, too, once you agree."
        })
final class ResetCommand implements Callable<Integer> {
    private final Shell shell;

    @Parameters(
            arity = "1..*",
            paramLabel = "STAGE",
            description = "Such as density.results, of one day sun/density.results; a report by its file.")
    private List<String> stages = List.of();

    @Option(
            names = "--purge",
            description =
                    "Delete the data, too. Stored runs keep their folders, but no report can be rendered from it again.")
    private boolean purge;

    @Option(names = "--yes", description = "Agree to --purge beforehand, for scripts.")
    private boolean yes;

    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @Option(names = "--json", description = "Print the facts as JSON.")
    private boolean json;

    ResetCommand(Shell shell) {
        this.shell = shell;
    }

    private record Facts(List<String> forgotten, int deletedBlobs, long deletedBytes) {}

    @Override
    public Integer call() {
        ArtifactStore store = workspace.atRest().store();
        List<Manifest> all = StoredBytes.all(store);
        List<Manifest> chosen = all.stream().filter(this::isChosen).toList();
        if (chosen.isEmpty()) {
            throw new UsageException("Nothing is stored of " + String.join(", ", stages) + ". There are results of: "
                    + all.stream().map(Manifest::stage).distinct().sorted().collect(Collectors.joining(", ")));
        }
        StoredBytes freed =
                StoredBytes.freedBy(store, chosen.stream().map(Manifest::key).collect(Collectors.toSet()));
        if (purge && !isAgreed(chosen, freed)) {
            shell.console().warn("Nothing was deleted. In a script, agree beforehand with --yes.");
            return Outcome.CANCELLED.exitCode();
        }
        chosen.forEach(manifest -> store.deleteManifest(manifest.key()));
        Optional<StoredBytes> deleted = purge ? Optional.of(freed) : Optional.empty();
        deleted.ifPresent(blobs -> blobs.bytesByBlob().keySet().forEach(blob -> store.deleteBlob(blob, Instant.now())));
        tell(chosen, deleted);
        return 0;
    }

    private boolean isChosen(Manifest manifest) {
        return stages.stream()
                .map(stage -> stage.replaceFirst("reports/", "reports."))
                .anyMatch(stage ->
                        manifest.stage().equals(stage) || path(manifest).equals(stage));
    }

    private boolean isAgreed(List<Manifest> chosen, StoredBytes freed) {
        return yes
                || shell.console()
                        .agrees("Delete the data of " + chosen.size() + " results, " + StoredBytes.text(freed.total())
                                + ", for good?");
    }

    private void tell(List<Manifest> forgotten, Optional<StoredBytes> deleted) {
        List<String> paths = forgotten.stream().map(ResetCommand::path).sorted().toList();
        if (json) {
            shell.console()
                    .sayJson(new Facts(
                            paths,
                            deleted.map(blobs -> blobs.bytesByBlob().size()).orElse(0),
                            deleted.map(StoredBytes::total).orElse(0L)));
            return;
        }
        paths.forEach(path -> shell.console().say("forgotten: " + path));
        shell.console()
                .say(deleted.map(blobs -> "Deleted " + StoredBytes.text(blobs.total()) + ".")
                        .orElse("The data stays until 'runflow gc' finds that nobody uses it."));
    }

    private static String path(Manifest manifest) {
        return manifest.scope().isEmpty() ? manifest.stage() : manifest.scope() + "/" + manifest.stage();
    }
}
