package org.runflow.recording;

import java.time.Duration;
import java.time.Instant;

/** Times between instants as numbers. */
final class Instants {
    private static final double NANOS_PER_S = 1e9;
    private static final double NANOS_PER_MS = 1e6;
    /** So many seconds are exact as a number of nanoseconds. */
    private static final long EXACT_S = 9_000_000;

    private Instants() {}

    static double seconds(Instant from, Instant to) {
        Duration between = Duration.between(from, to);
        return between.toSeconds() < EXACT_S
                ? between.toNanos() / NANOS_PER_S
                : between.toSeconds() + between.getNano() / NANOS_PER_S;
    }

    static double millis(Instant from, Instant to) {
        Duration between = Duration.between(from, to);
        return between.toSeconds() < EXACT_S ? between.toNanos() / NANOS_PER_MS : seconds(from, to) * 1e3;
    }
}
