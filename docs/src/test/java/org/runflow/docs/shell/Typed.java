package org.runflow.docs.shell;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;

/**
 * A command typed into a shell, and what came of it.
 *
 * @param exitCode for scripts
 * @param out what it printed
 * @param err what it said besides
 */
record Typed(int exitCode, String out, String err) {
    static Typed command(String... args) {
        return answering("", Terminal.plain(), args);
    }

    static Typed answering(String input, Terminal terminal, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new BufferedReader(new StringReader(input)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                StandardCharsets.UTF_8,
                () -> terminal);
        int exitCode = Commands.execute(new Shell(console, Interruption.never()), args);
        return new Typed(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    String all() {
        return out + err;
    }
}
