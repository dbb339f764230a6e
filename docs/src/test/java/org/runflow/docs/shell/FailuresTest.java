package org.runflow.docs.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.runflow.error.RunBusyException;
import org.runflow.error.RunNotFoundException;
import org.runflow.error.StoreException;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Scripts learn from the exit code what kind of failure it was. */
class FailuresTest {
    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new RunBusyException("harbour-run"), 5, "an exclusive run is going on at 'harbour-run'"),
                Arguments.of(new BusyException("Somebody cleans up."), 5, "Somebody cleans up."),
                Arguments.of(new RunNotFoundException("01m"), 64, "01m"),
                Arguments.of(
                        new UncheckedIOException(new NoSuchFileException("race.json")), 3, "there is no race.json"),
                Arguments.of(
                        new StoreException("list runs", new FileSystemException("ws/runs", null, "is a link")),
                        3,
                        "could not list runs\n  because ws/runs: is a link\n"),
                Arguments.of(
                        new StoreException("list runs", new IOException("Unexpected word\n at [Source: REDACTED]")),
                        3,
                        "could not list runs\n  because of this: Unexpected word\n"),
                Arguments.of(
                        new StoreException("read the inventory", new EOFException()),
                        3,
                        "could not read the inventory\n  because it ends too early\n"),
                Arguments.of(
                        new UncheckedIOException("cannot write 'a/b'", new FileAlreadyExistsException("/x/a")),
                        3,
                        "cannot write 'a/b'\n  because something else is at /x/a\n"),
                Arguments.of(
                        new InvalidPathException("ü.gpx", "unmappable characters"),
                        64,
                        "'ü.gpx' cannot be the name of a file here"),
                Arguments.of(new IllegalStateException("odd"), 3, "A defect of Runflow"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void endsWithTheCodeOfItsKind(Exception failure, int code, String said) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        Console console = new Console(
                new BufferedReader(new StringReader("")), out, out, StandardCharsets.UTF_8, Terminal::plain);
        CommandLine command = new CommandLine(CommandSpec.create());

        assertThat(new Failures(console).handleExecutionException(failure, command, command.parseArgs()))
                .isEqualTo(code);
        assertThat(bytes.toString(StandardCharsets.UTF_8)).contains(said);
        if (!(failure instanceof IllegalStateException)) {
            assertThat(bytes.toString(StandardCharsets.UTF_8)).doesNotContain("Exception", "REDACTED");
        }
    }
}
