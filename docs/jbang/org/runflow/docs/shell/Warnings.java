package org.runflow.docs.shell;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Shows warnings of the library as lines of this process, without control characters: they may quote files of anybody. */
public final class Warnings {
    private static final String CONFIGURED_BY = "java.util.logging.config.class";
    private static final String CONFIGURED_IN = "java.util.logging.config.file";

    /** Is called by the platform when the first line is logged, which most commands never do. */
    public Warnings() {
        Logger.getLogger("").addHandler(new Lines());
    }

    /** Takes effect with the first line logged, unless whoever starts the process has said otherwise. */
    static void showOnErr() {
        if (System.getProperty(CONFIGURED_BY) == null && System.getProperty(CONFIGURED_IN) == null) {
            System.setProperty(CONFIGURED_BY, Warnings.class.getName());
        }
    }

    private static final class Lines extends Handler {
        private final SimpleFormatter formatter = new SimpleFormatter();

        Lines() {
            setLevel(Level.WARNING);
        }

        @Override
        public void publish(LogRecord line) {
            if (isLoggable(line)) {
                System.err.println(Console.harmless("warning: " + formatter.formatMessage(line)));
            }
        }

        @Override
        public void flush() {
            System.err.flush();
        }

        @Override
        public void close() {
            flush();
        }
    }
}
