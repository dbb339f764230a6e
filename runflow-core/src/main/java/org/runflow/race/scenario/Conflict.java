package org.runflow.race.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Finds the smallest set of constraints that cannot hold together. Such a set has something in common with what every plan breaks; so the smallest set that
 * has so with the plans seen is tried, until one turns out that no plan keeps.
 */
final class Conflict {
    private final int constraints;
    private final List<Long> broken = new ArrayList<>();

    private Conflict(int constraints) {
        this.constraints = constraints;
    }

    /** What came of trying to keep some constraints. */
    record Trial(boolean complete, Optional<List<Integer>> broken) {}

    /**
     * Finds the set.
     *
     * @param constraints how many there are, which no plan keeps all
     * @param keep looks for a plan that keeps some; says what it breaks
     * @return indexes, the first in their order of sets that are equally small; empty when a trial was not complete
     */
    static List<Integer> find(int constraints, Function<List<Integer>, Trial> keep) {
        Conflict conflict = new Conflict(constraints);
        while (true) {
            List<Integer> smallest = conflict.smallest();
            Trial trial = keep.apply(smallest);
            if (trial.broken().isEmpty()) {
                return trial.complete() ? smallest : List.of();
            }
            conflict.broken.add(mask(trial.broken().get()));
        }
    }

    private static long mask(List<Integer> some) {
        return some.stream().mapToLong(index -> 1L << index).reduce(0, (a, b) -> a | b);
    }

    private List<Integer> smallest() {
        if (broken.isEmpty()) {
            return List.of(0);
        }
        for (int size = 1; size < constraints; size++) {
            Optional<List<Integer>> found = choose(0, size, 0);
            if (found.isPresent()) {
                return found.get();
            }
        }
        return IntStream.range(0, constraints).boxed().toList();
    }

    private Optional<List<Integer>> choose(int from, int more, long chosen) {
        if (more == 0) {
            return broken.stream().allMatch(plan -> (plan & chosen) != 0)
                    ? Optional.of(IntStream.range(0, constraints)
                            .filter(index -> (chosen & 1L << index) != 0)
                            .boxed()
                            .toList())
                    : Optional.empty();
        }
        long left = unmet(chosen);
        for (int index = from; index <= constraints - more; index++) {
            if ((left & 1L << index) != 0) {
                Optional<List<Integer>> found = choose(index + 1, more - 1, chosen | 1L << index);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** What plans break that break none of those chosen: a set with anything else in it is not the smallest. */
    private long unmet(long chosen) {
        long left = 0;
        for (long plan : broken) {
            left |= (plan & chosen) == 0 ? plan : 0;
        }
        return left;
    }
}
