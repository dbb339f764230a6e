package org.runflow.retention;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** One rule of a {@link Retention}. */
public sealed interface RetentionRule {
    /** {@return the rule in a few words, as plans and logs of deletions have it} */
    String text();

    /**
     * Runs beyond the newest of each coordinate may go.
     *
     * @param runs how many of each coordinate are kept, at least 1
     */
    record KeepNewest(int runs) implements RetentionRule {
        /**
         * Checks the number.
         *
         * @throws IllegalArgumentException for a number below 1
         */
        public KeepNewest {
            if (runs < 1) {
                throw new IllegalArgumentException("at least 1 run of each coordinate is kept, not " + runs);
            }
        }

        @Override
        public String text() {
            return "keep newest " + runs;
        }
    }

    /**
     * What is older may go: runs by their end, values and files by the end of the run that had them last.
     *
     * @param age 0 or more
     */
    record OlderThan(Duration age) implements RetentionRule {
        /**
         * Checks the age.
         *
         * @throws IllegalArgumentException for a negative age
         */
        public OlderThan {
            if (age.isNegative()) {
                throw new IllegalArgumentException("an age is 0 or more, not " + age);
            }
        }

        /**
         * {@return what happened before this instant is older; nothing is, when no instant lies so far back}
         *
         * @param now from which the age counts
         */
        public Instant before(Instant now) {
            try {
                return now.minus(age);
            } catch (DateTimeException | ArithmeticException e) {
                return Instant.MIN;
            }
        }

        @Override
        public String text() {
            return "older than " + age;
        }
    }

    /**
     * Values of an artifact may go once all stages that read it have succeeded with them.
     *
     * @param artifact its path
     * @param later paths of artifacts whose stages must have succeeded, too, in the same run
     */
    record AfterConsumers(String artifact, List<String> later) implements RetentionRule {
        /** Copies the list. */
        public AfterConsumers {
            later = List.copyOf(later);
        }

        @Override
        public String text() {
            return "after consumers of " + artifact + (later.isEmpty() ? "" : ", and " + String.join(", ", later));
        }
    }

    /**
     * Files below a folder that was handed over may go once stages over them have succeeded for that very content.
     *
     * @param root the folder
     * @param consumers paths of what these stages make, at least one
     */
    record ManagedRoot(Path root, List<String> consumers) implements RetentionRule {
        /**
         * Copies the list.
         *
         * @throws IllegalArgumentException when nobody consumes the files
         */
        public ManagedRoot {
            consumers = List.copyOf(consumers);
            if (consumers.isEmpty()) {
                throw new IllegalArgumentException("the files of '" + root + "' have no consumer");
            }
        }

        @Override
        public String text() {
            return "managed root, after " + String.join(", ", consumers);
        }
    }
}
