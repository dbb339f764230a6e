package org.runflow.io.disk;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Names of files that are being written. Random for each process, with a number for each file: to draw for each of very many would cost as much as to write it. */
final class TemporaryNames {
    private static final String PREFIX = ".";
    private static final String SUFFIX = ".tmp";
    private static final String PROCESS = PREFIX + UUID.randomUUID() + "-";
    private static final AtomicLong NUMBERS = new AtomicLong();

    private TemporaryNames() {}

    static String next() {
        return PROCESS + NUMBERS.incrementAndGet() + SUFFIX;
    }

    static boolean includes(String name) {
        return name.startsWith(PREFIX) && name.endsWith(SUFFIX);
    }
}
