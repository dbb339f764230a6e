package org.runflow.docs.shell;

import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.runflow.run.FailureReport;

/** A failure that a report of a run tells of, for people. */
final class FailureText {
    private FailureText() {}

    /** {@return one line: what could not be done, and what lay underneath, such as a disk without room} */
    static String of(FailureReport failure) {
        StringBuilder text = new StringBuilder(failure.summary());
        for (FailureReport.Cause cause : failure.causes()) {
            String told =
                    cause.message().map(message -> told(cause.type(), message)).orElse("");
            if (text.indexOf(told) < 0) {
                text.append(": ").append(told);
            }
        }
        return text.toString();
    }

    /** What a system says of a file is its name and nothing else; what a parser says after the first line is for programmers. */
    private static String told(String type, String message) {
        String line = message.lines().findFirst().orElse("");
        return type.equals(NoSuchFileException.class.getName())
                ? "there is no " + line
                : type.equals(AccessDeniedException.class.getName()) ? "the system denies access to " + line : line;
    }
}
