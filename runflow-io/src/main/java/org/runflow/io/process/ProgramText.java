package org.runflow.io.process;

import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Map;

/** Finds what a program would get as question marks: where its arguments and variables are bytes, the language of this process says which signs there are. */
final class ProgramText {
    private static final int KNOWS_OF_ITSELF = 18;

    private ProgramText() {}

    /**
     * Checks what this process is about to say.
     *
     * @throws IOException when something in it cannot be said
     */
    static void require(ProcessSpec spec) throws IOException {
        if (File.separatorChar == '/') {
            require(spec, ofThisProcess());
        }
    }

    static void require(ProcessSpec spec, Charset charset) throws IOException {
        for (String part : spec.command()) {
            require("argument '" + part + "'", part, charset);
        }
        for (Map.Entry<String, String> variable : spec.environment().added().entrySet()) {
            // what is in it may be a secret, and reports are shown around
            require("variable '" + variable.getKey() + "'", variable.getKey() + variable.getValue(), charset);
        }
    }

    private static void require(String what, String text, Charset charset) throws IOException {
        if (!charset.newEncoder().canEncode(text)) {
            throw new IOException(
                    "the " + what + " has signs that " + charset
                            + " has not, in which this process tells programs what to do. [Hint: start it in a language of UTF-8, as by LC_ALL=C.UTF-8]");
        }
    }

    private static Charset ofThisProcess() {
        return Runtime.version().feature() < KNOWS_OF_ITSELF
                ? Charset.defaultCharset()
                : Charset.forName(System.getProperty(
                        "sun.jnu.encoding", Charset.defaultCharset().name()));
    }
}
