///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
//REPOS mavenLocal,central
//DEPS org.runflow:runflow-io:0.1.0-SNAPSHOT

import java.nio.file.Path;
import org.runflow.ArtifactKey;
import org.runflow.Document;
import org.runflow.Pipeline;
import org.runflow.Run;
import org.runflow.RunRequest;
import org.runflow.error.RunflowException;
import org.runflow.io.Workspace;
import org.runflow.io.files.FileEntry;
import org.runflow.io.files.FileRoot;
import org.runflow.io.files.FileScan;
import org.runflow.io.files.FileSet;
import org.runflow.io.process.ProcessHome;
import org.runflow.io.process.ProcessSpec;
import org.runflow.io.process.ProcessStage;
import org.runflow.items.Items;
import org.runflow.items.Tolerance;
import org.runflow.run.ItemsReport;

/** Sorts each text file of a folder that is new with an external program, and merges all: {@code jbang sortEach.java FOLDER WORKSPACE}. */
class sortEach {
    static final ArtifactKey<FileSet> RAW = ArtifactKey.of("raw", FileSet.class);
    static final ArtifactKey<FileRoot> ROOT = ArtifactKey.of("root", FileRoot.class);
    static final ArtifactKey<ProcessHome> HOME = ArtifactKey.of("home", ProcessHome.class);
    static final ArtifactKey<Items<Document>> TEXTS = ArtifactKey.items("texts", Document.class);
    static final ArtifactKey<Items<Document>> SORTED = ArtifactKey.items("sorted", Document.class);
    static final ArtifactKey<Document> MERGED =
            ArtifactKey.of("merged", Document.class).publishedAt("merged.txt");

    public static void main(String[] args) {
        if (args.length != 2) {
            System.err.println("Usage: jbang sortEach.java FOLDER WORKSPACE");
            System.exit(64);
        }
        try {
            sort(Path.of(args[0]), Path.of(args[1]));
        } catch (RunflowException | IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(3);
        }
    }

    static void sort(Path folder, Path results) {
        Workspace workspace = Workspace.open(results);

        ProcessStage sort = ProcessStage.of(ProcessSpec.of("sort", "-n", "-o", "sorted.txt", "in.txt"))
                .output("sorted.txt", "text/plain")
                .home(HOME);
        ProcessStage merge = ProcessStage.of(ProcessSpec.of("sh", "-c", "sort -n -m sorted/* > merged.txt"))
                .items(SORTED, "sorted")
                .output("merged.txt", "text/plain")
                .home(HOME);
        Pipeline pipeline = Pipeline.builder("sort-each")
                .inputs(RAW, ROOT, HOME)
                .stage(
                        TEXTS,
                        s -> s.forEach(RAW.view("files", FileSet::files), FileEntry::path)
                                .with(ROOT.using())
                                .compute((context, file, root) -> Document.of("text/plain", root.read(file))))
                .stage(SORTED, s -> sort.forEach(s, TEXTS, "in.txt", Tolerance.any()))
                .stage(MERGED, merge::document)
                .build();

        FileSet raw = FileScan.of(folder).include("*.txt").rememberIn(workspace).scan();
        RunRequest request =
                RunRequest.of(RAW.with(raw), ROOT.with(FileRoot.at(folder)), HOME.with(ProcessHome.in(workspace)));
        Run run = workspace.engine().build().run(pipeline, request);

        int computed = run.report()
                .getStage("sorted")
                .items()
                .map(ItemsReport::computed)
                .orElse(0); // none when the stage was reused as a whole
        System.out.println(run.outcome() + ", " + computed + " of " + raw.size() + " sorted: "
                + run.get(MERGED).text().replace('\n', ' '));
        System.exit(run.outcome().exitCode());
    }
}
