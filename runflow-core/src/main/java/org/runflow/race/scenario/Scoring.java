package org.runflow.race.scenario;

import java.util.List;
import java.util.Optional;

/**
 * Turns a branch into a key: numbers of which the smallest, compared one after the other, is best. The key of a branch is nowhere larger than that of any of
 * its plans, so a branch whose key is not better than a plan's holds nothing better.
 */
final class Scoring {
    private final CrowdTable crowds;
    private final List<Limit> limits;
    private final List<Measure> objectives;
    private final boolean violationsAllowed;
    private final int variables;

    private Scoring(CrowdTable crowds, List<Limit> limits, List<Measure> objectives, boolean violationsAllowed) {
        this.crowds = crowds;
        this.limits = limits;
        this.objectives = objectives;
        this.violationsAllowed = violationsAllowed;
        this.variables = crowds.space().variables().size();
    }

    /** Plans that keep all limits: objectives, then how much moves, then the shifts themselves. */
    static Scoring keeping(CrowdTable crowds, List<Limit> limits, List<Measure> objectives) {
        return new Scoring(crowds, limits, objectives, false);
    }

    /** All plans: before everything else how many limits are broken, then by how much. */
    static Scoring breaking(CrowdTable crowds, List<Limit> limits, List<Measure> objectives) {
        return new Scoring(crowds, limits, objectives, true);
    }

    CrowdTable crowds() {
        return crowds;
    }

    /** How many numbers of a key stand before those of how much moves. */
    int values() {
        return (violationsAllowed ? 2 : 0) + objectives.size();
    }

    /**
     * The key of a branch.
     *
     * @param exact whether to look at all that is known of it, not only at pairs
     * @return empty when none of its plans keeps what must be kept
     */
    Optional<double[]> key(Branch branch, boolean exact) {
        Outlook outlook = new Outlook(crowds, branch, exact);
        double[] key = new double[values() + 1 + variables];
        int at = 0;
        if (violationsAllowed) {
            for (Limit limit : limits) {
                double excess = limit.leastExcess(outlook);
                key[0] += excess > 0 ? 1 : 0;
                key[1] += excess;
            }
            at = 2;
        } else {
            for (Limit limit : limits) {
                if (limit.leastExcess(outlook) > 0) {
                    return Optional.empty();
                }
            }
        }
        for (Measure objective : objectives) {
            key[at++] = objective.least(outlook);
        }
        key[at++] = branch.leastMovedMillis();
        branch.copyLowTo(key, at);
        return Optional.of(key);
    }
}
