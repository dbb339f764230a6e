package org.runflow.io.process;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What becomes of what a process prints.
 *
 * @param tailLines how many of the last lines of each stream stay in the result
 * @param outFile takes all of standard output as it is; replaced when it is there
 * @param errFile takes all of standard error as it is; replaced when it is there
 * @param done makes a detector for each process
 */
public record ProcessOutput(
        int tailLines,
        Optional<Path> outFile,
        Optional<Path> errFile,
        Optional<Supplier<? extends DoneDetector>> done) {
    private static final int MOST_LINES = 10_000;

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException when the number of lines is not from 0 to 10,000, or both files are the same
     */
    public ProcessOutput {
        if (tailLines < 0 || tailLines > MOST_LINES) {
            throw new IllegalArgumentException(
                    "a tail cannot have " + tailLines + " lines; 0 to " + MOST_LINES + " can be kept");
        }
        if (outFile.isPresent() && outFile.equals(errFile)) {
            throw new IllegalArgumentException("'" + outFile.get() + "' cannot take both streams of a process");
        }
    }

    /** {@return the last 100 lines, no files, no detector} */
    public static ProcessOutput standard() {
        return new ProcessOutput(100, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
