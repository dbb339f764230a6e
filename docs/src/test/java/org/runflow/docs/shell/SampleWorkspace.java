package org.runflow.docs.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.runflow.docs.Checkout;

/** The sample race, and workspaces to try commands on. */
final class SampleWorkspace {
    private SampleWorkspace() {}

    static String race() {
        return Checkout.root().resolve("docs/sample-race").toString();
    }

    /** Analyses the sample race twice: as it is, then a copy with a later start of the 10k. */
    static void analyseTwice(Path workspace, Path scratch) throws IOException {
        Typed.command("analyse", race(), "-w", workspace.toString());
        Path later = copyTo(scratch);
        Path request = later.resolve("analysis.json");
        Files.writeString(request, Files.readString(request).replace("\"10:00\"", "\"10:20\""));
        Typed.command("analyse", later.toString(), "-w", workspace.toString());
    }

    static Path copyTo(Path folder) throws IOException {
        copy(Path.of(race()), folder);
        return folder;
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
