package org.runflow.io.race.exchange;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a table says of one runner; times in milliseconds as they stand there. */
final class ResultEntry {
    final int line;
    final String id;

    @Nullable
    Long gun;

    @Nullable
    Long net;
    /** A time of which the column does not say whether it is gun or net. */
    @Nullable
    Long asked;

    @Nullable
    Long start;

    @Nullable
    Long predicted;

    OptionalDouble pace = OptionalDouble.empty();
    String wave = "";
    Optional<Vocabulary.Fate> fate = Optional.empty();
    /** Time by kilometre. */
    final TreeMap<Double, Long> mats = new TreeMap<>();

    ResultEntry(int line, String id) {
        this.line = line;
        this.id = id;
    }

    boolean hasAnyTime() {
        return gun != null || net != null || asked != null || !mats.isEmpty();
    }
}
