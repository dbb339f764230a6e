package org.runflow.docs.example.recordings;

import java.nio.file.Path;
import java.time.Duration;
import org.runflow.ArtifactKey;
import org.runflow.Document;
import org.runflow.Documents;
import org.runflow.Engine;
import org.runflow.Pipeline;
import org.runflow.Run;
import org.runflow.RunCoordinate;
import org.runflow.RunId;
import org.runflow.RunRequest;
import org.runflow.io.process.ProcessSpec;
import org.runflow.io.process.ProcessStage;

/** Makes tables of the log of a sensor: a program that knows the format of the logs, in a run for each recording. */
final class Extraction {
    /** The name of its stage. */
    static final String STAGE = "extract";

    private static final ArtifactKey<Document> RAW = ArtifactKey.of("raw", Document.class);
    private static final ArtifactKey<Documents> TABLES = ArtifactKey.of(STAGE, Documents.class);
    private static final String PROGRAM = """
        NR == 1 {
          print "frame,at" > (out "/frames.csv")
          print "frame,output,count" > (out "/detections.csv")
          print "track,frame" > (out "/tracks.csv")
        }
        $1 == "F" { print $2 "," $3 > (out "/frames.csv"); next }
        $1 == "D" { print $2 "," $3 "," $4 > (out "/detections.csv"); next }
        $1 == "T" { print $2 "," $3 > (out "/tracks.csv"); next }
        { print "line " NR " is none of frame, detection, track"; exit 3 }
        """;
    private static final Pipeline PIPELINE = Pipeline.builder("extraction")
            .inputs(RAW)
            .stage(
                    TABLES,
                    ProcessStage.of(ProcessSpec.of("awk", "-v", "out={work}", PROGRAM, "{work}/raw.log")
                                    .timeout(Duration.ofMinutes(5)))
                            .input(RAW, "raw.log")
                            .output("frames.csv", "text/csv")
                            .output("detections.csv", "text/csv")
                            .output("tracks.csv", "text/csv")::documents)
            .build();

    private Extraction() {}

    static Run run(Engine engine, RunCoordinate recording, Document log) {
        return engine.run(PIPELINE, RunRequest.of(RAW.with(log)).at(recording));
    }

    /** What a run that succeeded has made. */
    static Tables tables(Engine engine, String name, RunId run) {
        Documents tables = engine.open(run).get(TABLES);
        return new Tables(
                name,
                tables.get("frames.csv").text(),
                tables.get("detections.csv").text(),
                tables.get("tracks.csv").text());
    }

    static Path logIn(Path folder) {
        return folder.resolve("raw.log");
    }
}
