package org.runflow.race.scenario;

/** A figure of a plan, and the least it is in every plan of a branch. */
@FunctionalInterface
interface Measure {
    /**
     * A value that no plan of the branch is below; the plan's own value when the branch is one plan and the outlook exact.
     *
     * @param outlook a branch
     */
    double least(Outlook outlook);
}
