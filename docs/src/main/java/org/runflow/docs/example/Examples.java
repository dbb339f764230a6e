package org.runflow.docs.example;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.runflow.docs.example.predictions.PredictionStore;
import org.runflow.docs.example.recordings.Archive;
import org.runflow.docs.example.recordings.FolderArchive;
import org.runflow.docs.example.recordings.RecordingDashboard;
import org.runflow.docs.example.scheduled.Scheduled;

/** Runs an example by its name. */
public final class Examples {
    private Examples() {}

    /** Beside what the example of recordings has made: whoever has a folder of that name of his own keeps it. */
    private static final String MARK = "made-by-the-example-of-recordings";

    /**
     * Runs it.
     *
     * @param args name of the example, and a folder that is made when it is missing; further ones are for other ways to run it
     * @throws Exception when it fails
     */
    public static void main(String[] args) throws Exception {
        if (args.length < 2
                || !List.of("predictions", "recordings", "scheduled").contains(args[0])) {
            System.err.println(
                    "There are three examples, predictions, recordings and scheduled, and each needs a folder to"
                            + " work in.");
            System.exit(64);
        }
        try {
            run(args[0], Path.of(args[1]));
        } catch (FileSystemException e) {
            System.err.println("Cannot work in '" + args[1] + "': " + e);
            System.exit(3);
        }
    }

    private static void run(String name, Path folder) throws Exception {
        Files.createDirectories(folder);
        switch (name) {
            case "predictions" -> System.out.println(new PredictionStore(folder).run());
            case "recordings" -> recordings(folder, new FolderArchive(folder.resolve("archive")));
            default -> System.exit(Scheduled.main(folder));
        }
    }

    /**
     * Runs the example of recordings, anew, and says what it did. What it made in that folder before goes; what somebody else has there under such a name is left alone.
     *
     * @param folder that is there
     * @param archive that is empty, or a folder that becomes so
     * @throws IOException of the disk or the archive, and when there is something of somebody else
     */
    public static void recordings(Path folder, Archive archive) throws IOException {
        Path mark = folder.resolve(MARK);
        for (String made : new String[] {"archive", "data", "workspace", "pages"}) {
            Path own = folder.resolve(made);
            if (Files.exists(own, LinkOption.NOFOLLOW_LINKS) && !Files.exists(mark)) {
                throw new FileAlreadyExistsException(
                        own.toString(), null, "it is not of this example; choose a folder that is new");
            }
            delete(own);
        }
        Files.write(mark, new byte[0]);
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
