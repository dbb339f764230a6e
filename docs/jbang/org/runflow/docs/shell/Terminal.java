package org.runflow.docs.shell;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the place that a command writes to can show.
 *
 * @param live whether a line may be drawn again in place
 * @param colour whether colours are wanted
 * @param columns characters of a line
 */
record Terminal(boolean live, boolean colour, int columns) {
    private static final int DEFAULT_COLUMNS = 80;

    /** A file, a pipe or a terminal that knows nothing: plain lines. */
    static Terminal plain() {
        return new Terminal(false, false, DEFAULT_COLUMNS);
    }

    /** What output and errors of this process go to; plain unless both are a terminal. {@code NO_COLOR} turns colours off. */
    static Terminal ofProcess() {
        boolean dumb = "dumb".equals(System.getenv("TERM"));
        if (dumb || leadsElsewhere(1) || leadsElsewhere(2) || exitCode("test -t 1 && test -t 2") != 0) {
            return plain();
        }
        return new Terminal(true, System.getenv("NO_COLOR") == null, width().orElse(DEFAULT_COLUMNS));
    }

    /** Whether something that is open is no device, as far as the system shows that: a file or a pipe. To start a program that tells takes longer. */
    private static boolean leadsElsewhere(int descriptor) {
        try {
            Path open = Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor));
            return !open.startsWith("/dev") || open.endsWith("null");
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    private static int exitCode(String command) {
        try {
            return new ProcessBuilder("sh", "-c", command).inheritIO().start().waitFor();
        } catch (IOException e) {
            return -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    private static Optional<Integer> width() {
        try {
            Process size = new ProcessBuilder("stty", "size")
                    .redirectInput(new File("/dev/tty"))
                    .start();
            String[] rowsAndColumns = new String(size.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)
                    .strip()
                    .split(" ", -1);
            int columns = Integer.parseInt(rowsAndColumns[rowsAndColumns.length - 1]);
            return columns > 0 ? Optional.of(columns) : Optional.empty();
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
