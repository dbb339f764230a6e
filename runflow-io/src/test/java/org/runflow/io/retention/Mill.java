package org.runflow.io.retention;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.runflow.ArtifactKey;
import org.runflow.Pipeline;
import org.runflow.Run;
import org.runflow.RunCoordinate;
import org.runflow.RunRequest;
import org.runflow.io.Workspace;
import org.runflow.io.files.FileEntry;
import org.runflow.io.files.FileRoot;
import org.runflow.io.files.FileScan;
import org.runflow.io.files.FileSet;
import org.runflow.items.Items;
import org.runflow.items.Tolerance;
import org.runflow.run.StageReport;

/** Files of numbers, a line each, are read one by one, doubled one by one, and added up. */
final class Mill {
    static final ArtifactKey<FileSet> RAW = ArtifactKey.of("raw", FileSet.class);
    static final ArtifactKey<FileRoot> ROOT = ArtifactKey.of("root", FileRoot.class);
    static final ArtifactKey<Items<Numbers>> READ = ArtifactKey.items("read", Numbers.class);
    static final ArtifactKey<Items<Numbers>> DOUBLED = ArtifactKey.items("doubled", Numbers.class);
    static final ArtifactKey<Integer> SUM = ArtifactKey.of("sum", Integer.class);

    final Path raw;
    final Workspace workspace;
    /** What was computed since the last look. */
    final List<String> computed = new ArrayList<>();

    private int version = 1;

    Mill(Path directory) {
        this.raw = directory.resolve("raw");
        this.workspace = Workspace.open(directory.resolve("ws"));
    }

    record Numbers(String file, List<Integer> all) {
        Numbers {
            all = List.copyOf(all);
        }
    }

    void file(String name, Integer... numbers) {
        text(name, List.of(numbers).stream().map(String::valueOf).collect(Collectors.joining("\n")));
    }

    void text(String name, String content) {
        try {
            Files.createDirectories(raw.resolve(name).getParent());
            Files.writeString(raw.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds in another way from now on. */
    void anotherSum() {
        version++;
    }

    Pipeline pipeline() {
        return Pipeline.builder("mill")
                .inputs(RAW, ROOT)
                .stage(
                        READ,
                        s -> s.forEach(RAW.view("files", FileSet::files), FileEntry::path)
                                .with(ROOT.using())
                                .tolerate(Tolerance.any())
                                .compute((ctx, file, root) -> read(file, root)))
                .stage(
                        DOUBLED,
                        s -> s.forEach(READ).tolerate(Tolerance.any()).compute((ctx, numbers) -> twice(numbers)))
                .stage(SUM, s -> s.from(DOUBLED).version("" + version).compute(this::sum))
                .build();
    }

    private synchronized void note(String what) {
        computed.add(what);
    }

    private Numbers read(FileEntry file, FileRoot root) throws IOException {
        note("read " + file.path());
        String text = new String(root.read(file), StandardCharsets.UTF_8);
        return new Numbers(file.path(), text.lines().map(Integer::valueOf).toList());
    }

    private Numbers twice(Numbers numbers) {
        note("doubled " + numbers.file());
        return new Numbers(
                numbers.file(), numbers.all().stream().map(n -> 2 * n).toList());
    }

    private int sum(Items<Numbers> doubled) {
        note("sum");
        int[] sum = {0};
        doubled.forEach((name, numbers) ->
                sum[0] += numbers.all().stream().mapToInt(n -> n).sum());
        return sum[0];
    }

    Run run() {
        return run("mill");
    }

    Run run(String coordinate) {
        computed.clear();
        return workspace.engine().build().run(pipeline(), request(coordinate));
    }

    RunRequest request(String coordinate) {
        FileSet files =
                FileScan.of(raw).rememberIn(workspace).withReleased(workspace).scan();
        return RunRequest.of(RAW.with(files), ROOT.with(FileRoot.at(raw))).at(RunCoordinate.of(coordinate));
    }

    /** What the run made of a stage. */
    static StageReport stage(Run run, String name) {
        return run.report().getStage(name);
    }

    static List<String> paths(RetentionPlan plan, Deletion.Kind kind) {
        return plan.deletions().stream()
                .filter(deletion -> deletion.kind() == kind)
                .map(Deletion::path)
                .toList();
    }
}
