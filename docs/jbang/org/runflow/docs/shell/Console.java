package org.runflow.docs.shell;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.runflow.io.json.RunflowJson;

/** Where a command reads and writes. What is written to a closed pipe is lost, and that is no error. */
final class Console {
    private static final char SHOWN = '\uFFFD';
    private static final char LAST_ASCII = '~';

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
    static Console ofProcess(OutputStream results) {
        Charset charset = Charset.forName(System.getProperty("native.encoding", "UTF-8"));
        Charset chosen = charset.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : charset;
        return new Console(
                new BufferedReader(new InputStreamReader(System.in, chosen)),
                new PrintStream(results, true, chosen),
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
        out.print(terminal().live() ? harmlessLines(text) : text);
        out.flush();
    }

    /** Prints what a program is to read; control characters are escaped. */
    void sayJson(Object value) {
        String json = RunflowJson.pretty(value);
        StringBuilder escaped = new StringBuilder(json.length());
        for (int i = 0; i < json.length(); i++) {
            char sign = json.charAt(i);
            if (sign > LAST_ASCII && steers(sign)) {
                escaped.append("\\u").append(HexFormat.of().toHexDigits(sign));
            } else {
                escaped.append(sign);
            }
        }
        sayAsIs(escaped.toString());
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
        StringBuilder harmless = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            harmless.append(steers(text.charAt(i)) ? SHOWN : text.charAt(i));
        }
        return harmless.toString();
    }

    /** A text that is printed as it is may end its lines as some files do. */
    private static String harmlessLines(String text) {
        return Stream.of(text.split("\r\n", -1)).map(Console::harmless).collect(Collectors.joining("\r\n"));
    }

    /** Whether a sign steers a terminal instead of being shown: control characters, also those above ASCII, and what is unseen. */
    private static boolean steers(char sign) {
        return (Character.isISOControl(sign) && sign != '\n' && sign != '\t') || isUnseen(sign);
    }

    /** What turns the direction of writing, and what breaks a line without being a line feed. */
    private static boolean isUnseen(char sign) {
        return sign == '\u061C'
                || sign == '\u200E'
                || sign == '\u200F'
                || (sign >= '\u2028' && sign <= '\u202E')
                || (sign >= '\u2066' && sign <= '\u2069');
    }
}
