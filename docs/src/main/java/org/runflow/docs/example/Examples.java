package org.runflow.docs.example;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.runflow.docs.example.predictions.PredictionStore;
import org.runflow.docs.example.recordings.Archive;
import org.runflow.docs.example.recordings.FolderArchive;
import org.runflow.docs.example.recordings.RecordingDashboard;
import org.runflow.docs.example.scheduled.Scheduled;

/** Runs an example by its name. */
public final class Examples {
    private Examples() {}

    /**
     * Runs it.
     *
     * @param args name of the example, and a folder that is made when it is missing; further ones are for other ways to run it
     * @throws Exception when it fails
     */
    public static void main(String[] args) throws Exception {
        String name = args.length < 2 ? "" : args[0];
        switch (name) {
            case "predictions" ->
                System.out.println(new PredictionStore(Files.createDirectories(Path.of(args[1]))).run());
            case "recordings" -> {
                Path folder = Files.createDirectories(Path.of(args[1]));
                recordings(folder, new FolderArchive(folder.resolve("archive")));
            }
            case "scheduled" -> System.exit(Scheduled.main(Path.of(args[1])));
            default -> {
                System.err.println(
                        "There are three examples, predictions, recordings and scheduled, and each needs a folder to"
                                + " work in.");
                System.exit(64);
            }
        }
    }

    /**
     * Runs the example of recordings, anew, and says what it did.
     *
     * @param folder that is there
     * @param archive that is empty, or a folder that becomes so
     * @throws IOException of the disk or the archive
     */
    public static void recordings(Path folder, Archive archive) throws IOException {
        for (String made : new String[] {"archive", "data", "workspace", "pages"}) {
            delete(folder.resolve(made));
        }
        RecordingDashboard.Outcome outcome = new RecordingDashboard(folder, archive).run();
        System.out.println(
                outcome.first().size() + " recordings were fetched and worked on; three of them are broken.");
        outcome.changed().forEach((recording, what) -> System.out.println(recording + " " + what));
        System.out.println(outcome.second().size() + " recordings were worked on then.");
        System.out.println("The pages begin at " + folder.resolve("pages").resolve("index.html"));
        System.out.println(outcome.toJson());
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> {
                    try {
                        Files.delete(file);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
            }
        }
    }
}
