package org.runflow.io.process;

import java.util.List;
import org.runflow.error.RunflowException;

/** A process did not do what a stage needs of it. */
public final class ProcessFailedException extends RunflowException {
    private static final long serialVersionUID = 1L;

    private static final int SHOWN_LINES = 5;

    private final transient ProcessResult result;

    ProcessFailedException(String program, ProcessResult result) {
        this(program, result, result.ending());
    }

    ProcessFailedException(String program, ProcessResult result, String problem) {
        super("process '" + program + "' " + problem + lastWords(result));
        this.result = result;
        result.startFailure().ifPresent(this::initCause);
    }

    /** {@return all that is known about it; null after deserialization} */
    public ProcessResult result() {
        return result;
    }

    private static String lastWords(ProcessResult result) {
        List<String> tail = result.err().tail().isEmpty()
                ? result.out().tail()
                : result.err().tail();
        if (tail.isEmpty()) {
            return "";
        }
        List<String> shown = tail.subList(Math.max(0, tail.size() - SHOWN_LINES), tail.size());
        return "; it printed last: " + String.join(" | ", shown);
    }
}
