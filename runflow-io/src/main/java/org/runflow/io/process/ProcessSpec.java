package org.runflow.io.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * A process to be started, and how it is watched. Immutable: every method gives another one.
 *
 * <pre>{@code
 * ProcessSpec spec = ProcessSpec.of("sort", "-n", "numbers.txt").directory(folder).timeout(Duration.ofMinutes(5));
 * }</pre>
 *
 * @param command program and arguments, each as the program gets it; no shell reads them
 * @param directory where it runs; that of this process when absent
 * @param environment its variables
 * @param limits its times
 * @param output what becomes of what it prints
 * @param stdin what it reads
 * @param acceptedCodes exit codes that are a success
 */
public record ProcessSpec(
        List<String> command,
        Optional<Path> directory,
        ProcessEnvironment environment,
        ProcessLimits limits,
        ProcessOutput output,
        ProcessInput stdin,
        SortedSet<Integer> acceptedCodes) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException for a command without a program or with a null character, or no accepted code
     */
    public ProcessSpec {
        command = List.copyOf(command);
        if (command.isEmpty() || command.get(0).isEmpty()) {
            throw new IllegalArgumentException("a command begins with a program; " + command + " does not");
        }
        for (String part : command) {
            if (part.indexOf('\0') >= 0) {
                throw new IllegalArgumentException(
                        "no part of a command can hold a null character; '" + part + "' does");
            }
        }
        acceptedCodes = Collections.unmodifiableSortedSet(new TreeSet<>(acceptedCodes));
        if (acceptedCodes.isEmpty()) {
            throw new IllegalArgumentException("a process that no exit code is accepted of cannot succeed");
        }
    }

    /**
     * Begins with the defaults: this process's directory and environment, closed input, no timeout, a warning after 300 s of silence, 10 s to end,
     * the last 100 lines, exit code 0.
     *
     * @param command program and arguments
     * @return the specification
     * @throws IllegalArgumentException for a command without a program or with a null character
     */
    public static ProcessSpec of(String... command) {
        return of(Arrays.asList(command));
    }

    /**
     * Begins with the defaults, as {@link #of(String...)}.
     *
     * @param command program and arguments
     * @return the specification
     * @throws IllegalArgumentException for a command without a program or with a null character
     */
    public static ProcessSpec of(List<String> command) {
        return new ProcessSpec(
                command,
                Optional.empty(),
                ProcessEnvironment.inherited(),
                ProcessLimits.standard(),
                ProcessOutput.standard(),
                ProcessInput.closed(),
                new TreeSet<>(List.of(0)));
    }

    /**
     * Replaces the command.
     *
     * @param newCommand program and arguments
     * @return this with that command
     */
    public ProcessSpec command(List<String> newCommand) {
        return new ProcessSpec(newCommand, directory, environment, limits, output, stdin, acceptedCodes);
    }

    /**
     * Says where it runs.
     *
     * @param folder that is there
     * @return this with that directory
     */
    public ProcessSpec directory(Path folder) {
        return new ProcessSpec(command, Optional.of(folder), environment, limits, output, stdin, acceptedCodes);
    }

    /**
     * Sets a variable of its environment.
     *
     * @param name of the variable
     * @param value of it
     * @return this with that variable
     * @throws IllegalArgumentException when it cannot be set
     */
    public ProcessSpec environment(String name, String value) {
        return with(environment.with(name, value));
    }

    /**
     * Lets it begin without the variables of this process; those set here stay.
     *
     * @return this with a cleared environment
     */
    public ProcessSpec clearEnvironment() {
        return with(new ProcessEnvironment(true, environment.added()));
    }

    /**
     * Limits how long it may run; the default is no limit.
     *
     * @param limit positive
     * @return this with that timeout
     */
    public ProcessSpec timeout(Duration limit) {
        return with(new ProcessLimits(
                Optional.of(limit),
                limits.noOutput(),
                limits.onSilence(),
                limits.completionGrace(),
                limits.grace(),
                limits.progressEvery()));
    }

    /**
     * Limits how long it may print nothing; the default is a warning after 300 s.
     *
     * @param limit positive
     * @param then what happens
     * @return this with that limit
     */
    public ProcessSpec noOutputFor(Duration limit, Silence then) {
        return with(new ProcessLimits(
                limits.timeout(), limit, then, limits.completionGrace(), limits.grace(), limits.progressEvery()));
    }

    /**
     * Says how much time it has between the request to end (TERM) and the end by force (KILL); the default is 10 s.
     *
     * @param time not negative
     * @return this with that grace
     */
    public ProcessSpec grace(Duration time) {
        return with(new ProcessLimits(
                limits.timeout(),
                limits.noOutput(),
                limits.onSilence(),
                limits.completionGrace(),
                time,
                limits.progressEvery()));
    }

    /**
     * Says how often the listener hears that it is still running; the default is each 60 s.
     *
     * @param interval positive
     * @return this with that interval
     */
    public ProcessSpec progressEvery(Duration interval) {
        return with(new ProcessLimits(
                limits.timeout(),
                limits.noOutput(),
                limits.onSilence(),
                limits.completionGrace(),
                limits.grace(),
                interval));
    }

    /**
     * Recognises that it is done although it stays; it is stopped then, which is a success.
     *
     * @param detector makes one for each process
     * @param time how long it may stay, such as 30 s
     * @return this with that detector
     */
    public ProcessSpec doneWhen(Supplier<? extends DoneDetector> detector, Duration time) {
        ProcessLimits patient = new ProcessLimits(
                limits.timeout(), limits.noOutput(), limits.onSilence(), time, limits.grace(), limits.progressEvery());
        return with(patient)
                .with(new ProcessOutput(output.tailLines(), output.outFile(), output.errFile(), Optional.of(detector)));
    }

    /**
     * Says how many of its last lines the result keeps, of each stream; the default is 100. Of very long ones fewer are kept.
     *
     * @param lines from 0 to 10,000
     * @return this with that tail
     */
    public ProcessSpec tail(int lines) {
        return with(new ProcessOutput(lines, output.outFile(), output.errFile(), output.done()));
    }

    /**
     * Keeps everything it prints in files; the default is to keep the tail only.
     *
     * @param out takes standard output
     * @param err takes standard error
     * @return this with those files
     */
    public ProcessSpec spill(Path out, Path err) {
        return with(new ProcessOutput(output.tailLines(), Optional.of(out), Optional.of(err), output.done()));
    }

    /**
     * Says what it reads; the default is an input that ends at once.
     *
     * @param input of it
     * @return this with that input
     */
    public ProcessSpec stdin(ProcessInput input) {
        return new ProcessSpec(command, directory, environment, limits, output, input, acceptedCodes);
    }

    /**
     * Says which exit codes are a success; the default is 0 alone.
     *
     * @param codes at least one
     * @return this with those codes
     */
    public ProcessSpec accept(Integer... codes) {
        return new ProcessSpec(
                command, directory, environment, limits, output, stdin, new TreeSet<>(Arrays.asList(codes)));
    }

    private ProcessSpec with(ProcessEnvironment newEnvironment) {
        return new ProcessSpec(command, directory, newEnvironment, limits, output, stdin, acceptedCodes);
    }

    private ProcessSpec with(ProcessLimits newLimits) {
        return new ProcessSpec(command, directory, environment, newLimits, output, stdin, acceptedCodes);
    }

    private ProcessSpec with(ProcessOutput newOutput) {
        return new ProcessSpec(command, directory, environment, limits, newOutput, stdin, acceptedCodes);
    }
}
