package org.runflow.docs.shell;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.runflow.io.json.RunflowJson;

/** Where a command reads and writes. A closed pipe is no error: what is written to it is lost. */
final class Console {
    /** What turns the direction of writing, and what breaks a line without being a line feed. */
    private static final String UNSEEN = "\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069";
    /** Whatever steers a terminal instead of being shown: control characters, also those above ASCII, and what is unseen. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}" + UNSEEN + "&&[^\\n\\t]]");
    /** A text that is printed as it is may end its lines as some files do. */
    private static final Pattern CONTROL_WITHIN_LINES = Pattern.compile("(?!\\r\\n)" + CONTROL.pattern());

    private static final Pattern ABOVE_ASCII = Pattern.compile("[\\x7f-\\x9f" + UNSEEN + "]");

    private static final String SHOWN = "\uFFFD";

    private final BufferedReader in;
    private final PrintStream out;
    private final PrintStream err;
    private final Charset charset;
    private final Supplier<Terminal> terminal;

    Console(BufferedReader in, PrintStream out, PrintStream err, Charset charset, Supplier<Terminal> terminal) {
        this.in = in;
        this.out = out;
        this.err = err;
        this.charset = charset;
        this.terminal = terminal;
    }

    /** The streams of this process, in the encoding of its surroundings; UTF-8 where these say nothing better than ASCII. */
    static Console ofProcess() {
        Charset charset = Charset.forName(System.getProperty("native.encoding", "UTF-8"));
        Charset chosen = charset.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : charset;
        return new Console(
                new BufferedReader(new InputStreamReader(System.in, chosen)),
                new PrintStream(new FileOutputStream(FileDescriptor.out), true, chosen),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, chosen),
                chosen,
                CompletableFuture.supplyAsync(Terminal::ofProcess)::join);
    }

    Terminal terminal() {
        return terminal.get();
    }

    /** Prints a result; control characters, which names in a race folder may hold, are shown as a replacement. */
    void say(String text) {
        out.print(harmless(text) + "\n");
        out.flush();
    }

    /** Prints a text as it is, such as a document; a terminal gets no control characters even then. */
    void sayAsIs(String text) {
        out.print(terminal().live() ? CONTROL_WITHIN_LINES.matcher(text).replaceAll(SHOWN) : text);
        out.flush();
    }

    /** Prints what a program is to read; control characters are escaped. */
    void sayJson(Object value) {
        sayAsIs(ABOVE_ASCII
                .matcher(RunflowJson.pretty(value))
                .replaceAll(found -> String.format(
                        Locale.ROOT, "\\\\u%04x", (int) found.group().charAt(0))));
    }

    /** Prints what is wrong, or what a reader of the results should know, apart from the results. */
    void warn(String text) {
        err.print(paint("33", harmless(text)) + "\n");
        err.flush();
    }

    void fail(String text) {
        err.print(paint("31", harmless(text)) + "\n");
        err.flush();
    }

    /** Draws over the last line of a live terminal. */
    void draw(String line) {
        err.print("\r\u001b[K" + line);
        err.flush();
    }

    /** {@return whether somebody answers yes} Without anybody there, nobody does. */
    boolean agrees(String question) {
        err.print(harmless(question) + " [y/N] ");
        err.flush();
        try {
            String answer = in.readLine();
            return answer != null && answer.strip().toLowerCase(Locale.ROOT).startsWith("y");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the answer", e);
        }
    }

    PrintWriter outWriter() {
        return new PrintWriter(new OutputStreamWriter(out, charset), true);
    }

    PrintWriter errWriter() {
        return new PrintWriter(new OutputStreamWriter(err, charset), true);
    }

    private String paint(String colour, String text) {
        return terminal().colour() ? "\u001b[" + colour + "m" + text + "\u001b[0m" : text;
    }

    static String harmless(String text) {
        return CONTROL.matcher(text).replaceAll(SHOWN);
    }
}
