package org.runflow.race.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Looks for plans by branch and bound: one variable after the other gets its shift, the most promising first, and of equally promising ones those nearest to
 * today's plan; a branch of which the goal wants nothing is cut. No clock decides anything. For one thread.
 */
final class PlanSearch {
    /** So many bounds may be looked at for each evaluation, and as for so many evaluations at least: bounds are cheap, but not free. */
    private static final long BOUNDS_PER_EVALUATION = 100;

    private static final long LEAST_EVALUATIONS = 10_000;

    private final Scoring scoring;
    private final Goal goal;
    private final long budget;
    private final long mostBounds;
    private long bounds;
    private long evaluated;
    private long cut;
    private long left;
    private Optional<double[]> leastLeft = Optional.empty();

    /** A branch with what is known of it. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Candidate(double[] key, Branch branch) {}

    private PlanSearch(Scoring scoring, Goal goal, long budget) {
        this.scoring = scoring;
        this.goal = goal;
        this.budget = budget;
        this.mostBounds = BOUNDS_PER_EVALUATION * Math.max(Math.min(budget, Long.MAX_VALUE / 1000), LEAST_EVALUATIONS);
    }

    /**
     * Searches.
     *
     * @param scoring what plans are compared by
     * @param goal what is wanted
     * @param budget how many plans may be evaluated
     * @return what was looked at
     */
    static PlanSearch run(Scoring scoring, Goal goal, long budget) {
        PlanSearch search = new PlanSearch(scoring, goal, budget);
        Branch root = scoring.crowds().space().root();
        if (root.isLeaf()) {
            search.evaluate(root);
        } else {
            search.visit(root);
        }
        return search;
    }

    private void visit(Branch branch) {
        for (Candidate candidate : candidates(branch)) {
            Branch next = candidate.branch;
            if (goal.cuts(candidate.key)) {
                cut += next.plans();
            } else if (goal.isReached() || isSpent()) {
                leave(candidate);
            } else if (next.isLeaf()) {
                evaluate(next);
            } else if (Forecast.differs(scoring.crowds(), next) && isWorthless(next)) {
                cut += next.plans();
            } else {
                visit(next);
            }
        }
    }

    private List<Candidate> candidates(Branch branch) {
        PlanSpace space = scoring.crowds().space();
        List<Candidate> candidates = new ArrayList<>();
        for (long shift : space.variables().get(branch.assigned()).shiftsMillis()) {
            Branch next = branch.with(shift);
            bounds++;
            Optional<double[]> key = scoring.key(next, false);
            if (key.isEmpty() || goal.cuts(key.get())) {
                cut += next.plans();
            } else {
                candidates.add(new Candidate(key.get(), next));
            }
        }
        candidates.sort(Comparator.comparing(Candidate::key, Arrays::compare));
        return candidates;
    }

    private boolean isWorthless(Branch branch) {
        Optional<double[]> key = scoring.key(branch, true);
        return key.isEmpty() || goal.cuts(key.get());
    }

    private void evaluate(Branch leaf) {
        evaluated++;
        Optional<double[]> key = scoring.key(leaf, true);
        if (key.isPresent() && !goal.cuts(key.get())) {
            goal.take(key.get(), leaf);
        }
    }

    private boolean isSpent() {
        return evaluated >= budget || bounds >= mostBounds;
    }

    private void leave(Candidate candidate) {
        left += candidate.branch.plans();
        if (leastLeft.isEmpty() || Arrays.compare(candidate.key, leastLeft.get()) < 0) {
            leastLeft = Optional.of(candidate.key);
        }
    }

    /** How many plans were evaluated. */
    long evaluated() {
        return evaluated;
    }

    /** How many plans need no look, because none of them can be better. */
    long cut() {
        return cut;
    }

    /** Whether every plan was evaluated or cut. */
    boolean isComplete() {
        return left == 0;
    }

    /** The smallest values that what was not looked at may have. */
    Optional<double[]> leastLeft() {
        return leastLeft.map(key -> Arrays.copyOf(key, scoring.values()));
    }
}
