package org.runflow.docs.example.scheduled;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.runflow.ArtifactKey;
import org.runflow.Document;
import org.runflow.Documents;
import org.runflow.Engine;
import org.runflow.Pipeline;
import org.runflow.Run;
import org.runflow.RunCoordinate;
import org.runflow.RunRequest;
import org.runflow.error.InvalidInputException;
import org.runflow.error.RunBusyException;
import org.runflow.error.WorkspaceBusyException;
import org.runflow.io.Workspace;
import org.runflow.io.files.FileEntry;
import org.runflow.io.files.FileRoot;
import org.runflow.io.files.FileScan;
import org.runflow.io.files.FileSet;
import org.runflow.io.json.SettingsFile;
import org.runflow.io.process.ProcessHome;
import org.runflow.io.process.ProcessStage;
import org.runflow.io.retention.RetentionPlan;
import org.runflow.items.ItemState;
import org.runflow.items.Items;
import org.runflow.items.Tolerance;
import org.runflow.report.run.RunAccount;
import org.runflow.retention.Retention;
import org.runflow.run.ItemsReport;
import org.runflow.run.Outcome;
import org.runflow.run.StageReport;

/** One start of the pipeline over a folder: {@code raw} with the files of the instruments, {@code workspace}, {@code audit}, and {@code settings.json} if there are any. */
public final class Scheduled {
    // region keys
    static final ArtifactKey<FileSet> RAW = ArtifactKey.of("raw", FileSet.class);
    static final ArtifactKey<FileRoot> ROOT = ArtifactKey.of("root", FileRoot.class);
    static final ArtifactKey<ProcessHome> HOME = ArtifactKey.of("home", ProcessHome.class);
    static final ArtifactKey<Items<Document>> TRANSLATED = ArtifactKey.items("translated", Document.class);
    static final ArtifactKey<Items<Document>> ANALYSED = ArtifactKey.items("analysed", Document.class);
    static final ArtifactKey<Documents> MERGED =
            ArtifactKey.of("merged", Documents.class).publishedAt("merged");
    // endregion

    private final long begun = System.nanoTime();
    private final Path folder;
    private final Path raw;
    private final Workspace workspace;
    private final Pipeline pipeline;
    private final Engine engine;

    /**
     * Prepares a start.
     *
     * @param folder that is there; without files of instruments it is given some
     */
    public Scheduled(Path folder) {
        this(folder, Analysis.awk());
    }

    Scheduled(Path folder, ProcessStage program) {
        this.folder = folder;
        this.raw = folder.resolve("raw");
        this.workspace = Workspace.open(folder.resolve("workspace"));
        this.engine = workspace.engine().build();
        this.pipeline = pipeline(program);
    }

    private static Pipeline pipeline(ProcessStage program) {
        return Pipeline.builder("scheduled")
                .inputs(RAW, ROOT, HOME)
                .stage(
                        TRANSLATED,
                        s -> s.forEach(RAW.view("files", FileSet::files), FileEntry::path)
                                .with(ROOT.using())
                                .tolerate(Tolerance.any())
                                .compute(Translation::of))
                .stage(ANALYSED, s -> program.forEach(s, TRANSLATED, Analysis.INPUT, Tolerance.any()))
                .stage(MERGED, s -> s.from(ANALYSED).compute(Merge::monthly))
                .build();
    }

    /**
     * Does what is to be done now, and lets go of what has served.
     *
     * @return what came of it
     * @throws org.runflow.error.InvalidInputException for settings or raw files that are wrong, with all problems
     * @throws IOException when the settings cannot be read, or the audit cannot be written
     */
    public Start start() throws IOException {
        Settings settings = SettingsFile.read(folder.resolve("settings.json"), Settings.standard());
        Instruments.deliverFirst(raw);
        FileSet files = FileScan.of(raw)
                .include("**/*.csv")
                .rememberIn(workspace)
                .withReleased(workspace)
                .scan();
        RunRequest request = RunRequest.of(
                        RAW.with(files), ROOT.with(FileRoot.at(raw)), HOME.with(ProcessHome.in(workspace)))
                .at(RunCoordinate.of("scheduled"))
                .exclusive();
        Run run;
        try {
            run = engine.run(pipeline, request);
        } catch (RunBusyException e) {
            return new Start("", "busy", Outcome.BUSY.exitCode(), 0, 0, 0, since());
        }
        Path audit = Files.createDirectories(folder.resolve("audit"));
        Files.writeString(
                audit.resolve(run.id() + ".md"), RunAccount.of(run.report()).markdown());
        letGo(settings);
        return facts(run);
    }

    /** Files once they are translated, translations once they are merged, runs but for the newest. */
    private void letGo(Settings settings) {
        Retention rules = Retention.managedRoot(raw, TRANSLATED)
                .and(Retention.afterConsumers(TRANSLATED, MERGED))
                .and(Retention.keepNewest(settings.keepRuns()));
        try {
            RetentionPlan plan = RetentionPlan.of(workspace, rules);
            if (!plan.deletions().isEmpty()) {
                plan.apply();
            }
        } catch (WorkspaceBusyException e) {
            // somebody has begun another run: the next start does it
        }
    }

    private Start facts(Run run) {
        int computed = items(run, ANALYSED).map(ItemsReport::computed).orElse(0);
        Optional<Items<Document>> analysed = run.find(ANALYSED);
        int values = analysed.map(all -> all.count(ItemState.VALUE)).orElse(0);
        int failed = analysed.map(Items::size)
                .or(() -> items(run, TRANSLATED).map(ItemsReport::items))
                .map(all -> all - values)
                .orElse(0);
        return new Start(
                run.id().text(),
                run.outcome().name().toLowerCase(Locale.ROOT),
                run.outcome().exitCode(),
                computed,
                values - computed,
                failed,
                since());
    }

    private static Optional<ItemsReport> items(Run run, ArtifactKey<?> key) {
        return run.report().findStage(key.path()).flatMap(StageReport::items);
    }

    private long since() {
        return (System.nanoTime() - begun) / 1_000_000;
    }

    /**
     * Starts once.
     *
     * @param folder to work in
     * @return the exit code; the last line of standard output says what came of it
     * @throws IOException when the folder cannot be used
     */
    public static int main(Path folder) throws IOException {
        try {
            Start start = new Scheduled(Files.createDirectories(folder)).start();
            System.out.println(start.toJson());
            return start.exit();
        } catch (InvalidInputException e) {
            System.err.println(e.getMessage());
            return Outcome.ERROR.exitCode();
        }
    }
}
