package org.runflow.race.scenario;

import java.util.Optional;

/** What is known of a branch; how dense it gets is looked at only when somebody asks. For one thread. */
final class Outlook {
    private final CrowdTable crowds;
    private final Branch branch;
    private final boolean exact;
    private Optional<Forecast> forecast = Optional.empty();

    /**
     * Looks at a branch.
     *
     * @param crowds what units do to the day
     * @param branch the branch
     * @param exact whether to look at all that is known of it, not only at pairs
     */
    Outlook(CrowdTable crowds, Branch branch, boolean exact) {
        this.crowds = crowds;
        this.branch = branch;
        this.exact = exact;
    }

    Branch branch() {
        return branch;
    }

    Forecast forecast() {
        Forecast known = forecast.orElseGet(() -> Forecast.of(crowds, branch, exact));
        forecast = Optional.of(known);
        return known;
    }
}
