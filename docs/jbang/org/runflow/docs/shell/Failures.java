package org.runflow.docs.shell;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.runflow.error.InvalidInputException;
import org.runflow.error.RunBusyException;
import org.runflow.error.RunNotFoundException;
import org.runflow.error.RunflowException;
import org.runflow.error.WorkspaceBusyException;
import org.runflow.io.json.DamagedJsonException;
import org.runflow.run.Outcome;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** What went wrong, as a message for people and an exit code for scripts. */
record Failures(Console console) implements IExecutionExceptionHandler, IParameterExceptionHandler {
    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult given) {
        if (failure instanceof InvalidInputException invalid) {
            console.fail(shown(invalid));
        } else if (failure instanceof RunflowException || failure instanceof UncheckedIOException) {
            console.fail(withCauses(failure));
        } else if (failure instanceof InvalidPathException name) {
            console.fail(noPath(name));
        } else if (codeOf(failure) != Outcome.ERROR || failure instanceof NoWorkspaceException) {
            console.fail(messageOf(failure));
        } else {
            console.fail("A defect of Runflow; please report it with these lines:");
            failure.printStackTrace(console.errWriter());
        }
        return codeOf(failure).exitCode();
    }

    @Override
    public int handleParseException(ParameterException failure, String[] args) {
        CommandLine command = failure.getCommandLine();
        console.fail(messageOf(failure));
        List<String> suggestions =
                failure instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
        if (!suggestions.isEmpty()) {
            console.warn("Did you mean: " + String.join(", ", suggestions) + "?");
        }
        console.warn("Try: " + command.getCommandSpec().qualifiedName() + " --help");
        return Outcome.USAGE.exitCode();
    }

    /** {@return why a name cannot be that of a file here, as where the surroundings know no other letters than ASCII} */
    static String noPath(InvalidPathException failure) {
        return "'" + failure.getInput() + "' cannot be the name of a file here, where names are in "
                + System.getProperty("sun.jnu.encoding") + ": " + failure.getReason()
                + ". A locale such as LC_ALL=C.UTF-8 knows all letters.";
    }

    private static Outcome codeOf(Exception failure) {
        if (failure instanceof UsageException
                || failure instanceof RunNotFoundException
                || failure instanceof InvalidPathException) {
            return Outcome.USAGE;
        }
        boolean busy = failure instanceof BusyException
                || failure instanceof RunBusyException
                || failure instanceof WorkspaceBusyException;
        return busy ? Outcome.BUSY : Outcome.ERROR;
    }

    private static String shown(InvalidInputException invalid) {
        return messageOf(invalid) + "\nNothing was written. Mend the files and try again.";
    }

    private static String withCauses(Throwable failure) {
        Throwable first = failure.getCause();
        StringBuilder text = new StringBuilder(
                first != null && messageOf(failure).equals(first.toString()) ? reason(first) : messageOf(failure));
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof DamagedJsonException) {
                return text.append(": ").append(messageOf(cause)).toString();
            }
            String reason = reason(cause);
            if (text.indexOf(reason) < 0) {
                text.append("\n  because ").append(reason);
            }
        }
        return text.toString();
    }

    /** What a system says of a file is its name and nothing else; what a parser says after the first line is for programmers. */
    private static String reason(Throwable cause) {
        if (cause instanceof FileSystemException disk && disk.getReason() != null) {
            String place = disk.getOtherFile() == null ? disk.getFile() : disk.getFile() + " -> " + disk.getOtherFile();
            return place + ": " + disk.getReason();
        }
        if (cause instanceof NoSuchFileException missing) {
            return "there is no " + missing.getFile();
        }
        if (cause instanceof AccessDeniedException denied) {
            return "the system denies access to " + denied.getFile();
        }
        if (cause instanceof FileAlreadyExistsException taken) {
            return "something else is at " + taken.getFile();
        }
        if (cause instanceof EOFException && cause.getMessage() == null) {
            return "it ends too early";
        }
        String told = messageOf(cause).lines().findFirst().orElse("");
        return cause instanceof IOException || cause instanceof RunflowException
                ? "of this: " + told
                : "of " + cause.getClass().getSimpleName() + ": " + told;
    }

    private static String messageOf(Throwable failure) {
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }
}
