package org.runflow.io.retention;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.runflow.RunId;
import org.runflow.error.InputProblem;
import org.runflow.error.InvalidInputException;
import org.runflow.io.Workspace;
import org.runflow.io.disk.AtomicFiles;
import org.runflow.io.files.FileEntry;
import org.runflow.io.files.FileScan;
import org.runflow.io.files.FolderListing;
import org.runflow.io.files.ListedFile;
import org.runflow.io.source.ReleasedFiles;
import org.runflow.retention.Retention;
import org.runflow.retention.RetentionRule;
import org.runflow.retention.expiry.ConsumedFiles;
import org.runflow.store.Digest;

/** Finds the input files that may be deleted, and those that cannot be judged. */
final class ManagedFiles {
    private final Workspace workspace;
    private final Retention rules;
    private final Instant now;
    private final List<ManagedFile> found = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    ManagedFiles(Workspace workspace, Retention rules, Instant now) {
        this.workspace = workspace;
        this.rules = rules;
        this.now = now;
        for (RetentionRule.ManagedRoot rule : rules.rules(RetentionRule.ManagedRoot.class)) {
            look(rule);
        }
        keepAgreed();
    }

    /** Each file once. */
    List<ManagedFile> found() {
        Set<Path> places = new HashSet<>();
        return found.stream().filter(file -> places.add(file.place())).toList();
    }

    /** What the ledger has to say of them, in each of the roots they lie in. */
    List<ReleasedFiles.Entry> ledgerEntries(Instant at) {
        return found.stream().map(file -> file.ledgerEntry(at)).distinct().toList();
    }

    /** Where a file lies in the folders of several rules, all must agree. */
    private void keepAgreed() {
        Map<Path, Integer> agreeing = new HashMap<>();
        found.forEach(file -> agreeing.merge(file.place(), 1, Integer::sum));
        List<Path> roots = rules.rules(RetentionRule.ManagedRoot.class).stream()
                .map(rule -> Path.of(ReleasedFiles.real(rule.root())))
                .toList();
        found.removeIf(file -> {
            Path place = file.place();
            return roots.stream().filter(place::startsWith).count() > agreeing.getOrDefault(place, 0);
        });
    }

    List<String> problems() {
        return problems;
    }

    /** Ends what a killed process has begun to delete. */
    void finishEarlier() {
        for (RetentionRule.ManagedRoot rule : rules.rules(RetentionRule.ManagedRoot.class)) {
            Path root = Path.of(ReleasedFiles.real(rule.root()));
            AtomicFiles files = AtomicFiles.buffered().within(root);
            for (ReleasedFiles.Entry entry : workspace.releasedFiles().of(root)) {
                try {
                    ManagedFile.finish(files, root.resolve(entry.path()), entry.digest());
                } catch (IOException | InvalidPathException e) {
                    System.getLogger(ManagedFiles.class.getName())
                            .log(Level.WARNING, "''{0}'' may not be deleted to its end: {1}", entry.path(), e);
                }
            }
        }
    }

    private void look(RetentionRule.ManagedRoot rule) {
        Path root = Path.of(ReleasedFiles.real(rule.root()));
        Path here = Path.of(ReleasedFiles.real(workspace.path()));
        if (root.startsWith(here) || here.startsWith(root)) {
            throw new IllegalArgumentException("'" + rule.root()
                    + "' cannot be a managed root: files of the workspace itself are no input files, and it"
                    + " lies in or around it");
        }
        if (!Files.isDirectory(root)) {
            return;
        }
        FolderListing listing;
        try {
            listing = FileScan.of(root).rememberIn(workspace).listWithDigests();
        } catch (InvalidInputException e) {
            problems.add(String.valueOf(e.getMessage()));
            return;
        }
        for (InputProblem problem : listing.problems()) {
            problems.add(root + "/" + problem);
        }
        if (listing.files().isEmpty()) {
            return;
        }
        ConsumedFiles consumed = ConsumedFiles.of(rule, workspace.store(), workspace.catalog());
        Set<Path> linked = linked(root, listing);
        for (ListedFile file : listing.files()) {
            if (isPlain(root, file) && !linked.contains(root.resolve(file.path()))) {
                judge(
                        rule,
                        root,
                        new FileEntry(file.path(), file.bytes(), file.digest().orElseThrow()),
                        consumed);
            }
        }
    }

    /** A link stands for a file that has a place of its own. */
    private static boolean isPlain(Path root, ListedFile file) {
        try {
            Path place = root.resolve(file.path());
            return file.digest().isPresent() && place.toRealPath().equals(place);
        } catch (IOException e) {
            return false;
        }
    }

    /** Files that links stand for: without them the next scan would find links to nothing. */
    private static Set<Path> linked(Path root, FolderListing listing) {
        Set<Path> linked = new HashSet<>();
        for (ListedFile file : listing.files()) {
            Path place = root.resolve(file.path());
            try {
                if (Files.isSymbolicLink(place)) {
                    linked.add(place.toRealPath());
                }
            } catch (IOException e) {
                // it leads to nothing by now
            }
        }
        return linked;
    }

    private void judge(RetentionRule.ManagedRoot rule, Path root, FileEntry entry, ConsumedFiles consumed) {
        Optional<RunId> run = consumed.findRun(entry.path(), Digest.of(entry), usedBefore());
        run.ifPresent(id -> found.add(new ManagedFile(root, entry, id, rule.text())));
    }

    private Instant usedBefore() {
        return rules.rules(RetentionRule.OlderThan.class).stream()
                .map(rule -> rule.before(now))
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
    }
}
