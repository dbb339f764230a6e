package org.runflow.docs.shell;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.file.Path;
import org.runflow.run.Outcome;

/** The process around the commands. */
public final class Main {
    private Main() {}

    /**
     * Runs one command; unless it succeeds, the process ends with the exit code of its outcome.
     *
     * @param args the command, its options and parameters
     */
    public static void main(String... args) {
        Warnings.showOnErr();
        WatchedOutput results = new WatchedOutput(new FileOutputStream(FileDescriptor.out), Path.of("/proc/self/fd/1"));
        Console console = Console.ofProcess(results);
        int exitCode = Commands.execute(new Shell(console, Interruption.ofProcess()), args);
        if (results.findLoss().isPresent()) {
            console.fail(
                    "What was printed is not complete: " + results.findLoss().get());
            exitCode = Outcome.ERROR.exitCode();
        }
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }
}
