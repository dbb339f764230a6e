package org.runflow.io.process;

/** What a line of a process means to those who watch the run. */
public sealed interface ProcessSignal {
    /**
     * How far the process is.
     *
     * @param done at least 0
     * @param total at least {@code done}
     * @param unit what is counted
     */
    record Progress(long done, long total, String unit) implements ProcessSignal {
        /**
         * Checks the components.
         *
         * @throws IllegalArgumentException when the numbers make no sense
         */
        public Progress {
            if (done < 0 || done > total) {
                throw new IllegalArgumentException("progress cannot be " + done + " of " + total + " " + unit);
            }
        }
    }

    /**
     * A number about the stage.
     *
     * @param name of the metric, with its unit
     * @param value finite
     */
    record Metric(String name, double value) implements ProcessSignal {
        /**
         * Checks the components.
         *
         * @throws IllegalArgumentException when the value is not finite
         */
        public Metric {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("metric '" + name + "' cannot be " + value);
            }
        }
    }

    /**
     * Something that people should know.
     *
     * @param message one line
     */
    record Warning(String message) implements ProcessSignal {}
}
