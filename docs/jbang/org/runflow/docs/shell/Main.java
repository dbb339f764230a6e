package org.runflow.docs.shell;

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
        int exitCode = Commands.execute(new Shell(Console.ofProcess(), Interruption.ofProcess()), args);
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }
}
