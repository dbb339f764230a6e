package org.runflow.io.process;

import java.util.Optional;

/**
 * Reads what a process prints. Called by several threads; one that throws for a line is counted in a warning, and the line means nothing.
 *
 * <pre>{@code
 * LineParser parser = line -> line.text().startsWith("warning: ")
 *         ? Optional.of(new ProcessSignal.Warning(line.text().substring(9)))
 *         : Optional.empty();
 * }</pre>
 */
@FunctionalInterface
public interface LineParser {
    /**
     * {@return what the line means; absent for most}
     *
     * @param line just printed
     */
    Optional<ProcessSignal> parse(OutputLine line);
}
