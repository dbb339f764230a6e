package org.runflow.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.runflow.internal.text.Clip;

/**
 * A failure as it can be stored: the chain of its causes, outermost first. Long messages and long chains are cut; the live exception, which
 * {@code Run.findFailure} has, is whole.
 *
 * @param causes at least one
 */
public record FailureReport(List<Cause> causes) {
    private static final int MAX_CAUSES = 50;

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException when there is no cause
     */
    public FailureReport {
        causes = List.copyOf(causes);
        if (causes.isEmpty()) {
            throw new IllegalArgumentException("a failure has at least one cause");
        }
    }

    /**
     * One link of the chain.
     *
     * @param type class name of the exception
     * @param message its text, when it has one
     */
    public record Cause(String type, Optional<String> message) {}

    /**
     * {@return its chain, at most 50 links with at most 4 KiB of text each; a chain that bites its tail is cut there}
     *
     * @param failure any exception
     */
    public static FailureReport of(Throwable failure) {
        List<Cause> causes = new ArrayList<>();
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Throwable cause = failure;
                cause != null && causes.size() < MAX_CAUSES && seen.add(cause);
                cause = next(cause)) {
            causes.add(new Cause(cause.getClass().getName(), message(cause)));
        }
        return new FailureReport(causes);
    }

    private static @Nullable Throwable next(Throwable cause) {
        try {
            return cause.getCause();
        } catch (RuntimeException | Error e) {
            return e;
        }
    }

    /** Exceptions are user code, too: one whose message cannot be had is still a failure to report. */
    private static Optional<String> message(Throwable cause) {
        try {
            return Optional.ofNullable(cause.getMessage()).map(Clip::of);
        } catch (RuntimeException | Error e) {
            return Optional.of("(no message: " + e.getClass().getName() + ")");
        }
    }

    /** {@return the outermost message, or the type where there is none} */
    public String summary() {
        Cause first = causes.get(0);
        return first.message().orElse(first.type());
    }
}
