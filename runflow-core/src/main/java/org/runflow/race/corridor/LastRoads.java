package org.runflow.race.corridor;

import java.lang.ref.SoftReference;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The roads that were asked for last, kept while memory lasts: stages of one day that need not know each other ask for the same ones, often at the
 * same time, and whoever comes second waits for the first. Safe for use by several threads.
 */
final class LastRoads {
    private static SoftReference<LastRoads> last = new SoftReference<>(null);

    private final List<Object> asked;
    private @Nullable Roads found;

    private LastRoads(List<Object> asked) {
        this.asked = asked;
    }

    /**
     * Finds roads, unless they are known.
     *
     * @param asked everything the roads depend on
     * @param find finds them
     */
    static Roads of(List<Object> asked, Supplier<Roads> find) {
        return askedFor(asked).found(find);
    }

    private static synchronized LastRoads askedFor(List<Object> asked) {
        LastRoads kept = last.get();
        if (kept == null || !kept.asked.equals(asked)) {
            kept = new LastRoads(asked);
            last = new SoftReference<>(kept);
        }
        return kept;
    }

    private synchronized Roads found(Supplier<Roads> find) {
        Roads roads = found;
        if (roads == null) {
            roads = find.get();
            found = roads;
        }
        return roads;
    }
}
