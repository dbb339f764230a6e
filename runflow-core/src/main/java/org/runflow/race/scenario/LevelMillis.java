package org.runflow.race.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.runflow.race.service.LevelOfService;

/** Person-milliseconds by level of service. Immutable. */
public final class LevelMillis {
    private static final LevelOfService[] LEVELS = LevelOfService.values();

    private final long[] millis;

    LevelMillis(long[] millis) {
        this.millis = millis.clone();
    }

    /**
     * {@return times by level}
     *
     * @param millis one per level, in the order of the levels
     * @throws IllegalArgumentException if there are more or fewer
     */
    public static LevelMillis of(List<Long> millis) {
        if (millis.size() != LEVELS.length) {
            throw new IllegalArgumentException("each of " + LEVELS.length + " levels needs a time, were " + millis);
        }
        return new LevelMillis(millis.stream().mapToLong(each -> each).toArray());
    }

    /** {@return the times, one per level, in the order of the levels} */
    public List<Long> millis() {
        return LongStream.of(millis).boxed().toList();
    }

    /**
     * {@return the time people spend at one level}
     *
     * @param level the level
     */
    public long at(LevelOfService level) {
        return millis[level.ordinal()];
    }

    /**
     * {@return the time people spend at a level or a worse one}
     *
     * @param level the best level that counts
     */
    public long from(LevelOfService level) {
        long sum = 0;
        for (int i = level.ordinal(); i < LEVELS.length; i++) {
            sum += millis[i];
        }
        return sum;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LevelMillis that && Arrays.equals(millis, that.millis);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(millis);
    }

    @Override
    public String toString() {
        return Arrays.toString(millis);
    }
}
