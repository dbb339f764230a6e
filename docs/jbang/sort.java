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
import org.runflow.io.files.FileRoot;
import org.runflow.io.files.FileScan;
import org.runflow.io.files.FileSet;
import org.runflow.io.process.ProcessSpec;
import org.runflow.io.process.ProcessStage;

/** Sorts the lines of all text files of a folder with an external program, if there is anything new: {@code jbang sort.java FOLDER WORKSPACE}. */
class sort {
    static final ArtifactKey<FileSet> RAW = ArtifactKey.of("raw", FileSet.class);
    static final ArtifactKey<FileRoot> ROOT = ArtifactKey.of("root", FileRoot.class);
    static final ArtifactKey<Document> SORTED =
            ArtifactKey.of("sorted", Document.class).publishedAt("sorted.txt");

    public static void main(String[] args) {
        if (args.length != 2) {
            System.err.println("Usage: jbang sort.java FOLDER WORKSPACE");
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

        ProcessStage sort = ProcessStage.of(ProcessSpec.of("sh", "-c", "sort -n raw/*.txt > sorted.txt"))
                .files(RAW, ROOT, "raw")
                .output("sorted.txt", "text/plain");
        Pipeline pipeline = Pipeline.builder("sorting")
                .inputs(RAW, ROOT)
                .stage(SORTED, sort::document)
                .build();

        FileSet raw = FileScan.of(folder).include("*.txt").rememberIn(workspace).scan();
        RunRequest request = RunRequest.of(RAW.with(raw), ROOT.with(FileRoot.at(folder)));
        Run run = workspace.engine().build().run(pipeline, request).orThrow();

        System.out.println(run.report().getStage("sorted").state() + ": "
                + run.get(SORTED).text().replace('\n', ' '));
    }
}
