package org.runflow.race.scenario;

import java.util.List;
import java.util.stream.IntStream;

/** How many runners each wave takes: equal shares, or given sizes. */
record WaveSizes(int count, List<Integer> sizes) {
    static WaveSizes equal(int waves) {
        if (waves < 1) {
            throw new IllegalArgumentException("a design has at least one wave, was " + waves);
        }
        return new WaveSizes(waves, List.of());
    }

    static WaveSizes given(List<Integer> sizes) {
        if (sizes.isEmpty() || sizes.stream().anyMatch(size -> size < 1)) {
            throw new IllegalArgumentException(
                    "a design has at least one wave, and each at least one runner, was " + sizes);
        }
        return new WaveSizes(sizes.size(), List.copyOf(sizes));
    }

    /** The sizes for so many runners. */
    List<Integer> of(int runners) {
        if (sizes.isEmpty()) {
            if (count > runners) {
                throw new IllegalArgumentException(count + " waves are too many for " + runners + " runners");
            }
            return IntStream.range(0, count)
                    .mapToObj(wave -> runners / count + (wave < runners % count ? 1 : 0))
                    .toList();
        }
        long sum = sizes.stream().mapToLong(size -> size).sum();
        if (sum != runners) {
            throw new IllegalArgumentException(
                    "the waves " + sizes + " hold " + sum + " runners, but the event has " + runners);
        }
        return sizes;
    }
}
