package org.runflow.plan;

import java.util.Optional;

/** Words for a value that changed. */
final class Change {
    private static final int SHORT_DIGITS = 12;

    private Change() {}

    static String of(Optional<String> before, Optional<String> after) {
        if (before.isEmpty()) {
            return after.map(value -> "is new: " + value).orElse("changed");
        }
        return after.map(value -> before.get() + " → " + value).orElse("is gone, was " + before.get());
    }

    static String abbreviated(String digest) {
        return digest.length() <= SHORT_DIGITS ? digest : digest.substring(0, SHORT_DIGITS);
    }
}
