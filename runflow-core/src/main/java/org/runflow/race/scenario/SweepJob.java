package org.runflow.race.scenario;

import java.util.Optional;
import java.util.function.Function;
import org.runflow.spread.Job;

/** The work of a {@link Sweep}, for whoever carries it out in another process: runs of plans become what they do. Immutable. */
public final class SweepJob implements Job<SweptDay, PlanRange, SweptPlans> {
    private final Optional<SweepWork> ready;

    /** Names the work, with nothing made ready. */
    public SweepJob() {
        this.ready = Optional.empty();
    }

    /** The work on one day whose tables are there already. */
    SweepJob(SweepWork work) {
        this.ready = Optional.of(work);
    }

    @Override
    public String name() {
        return "sweep";
    }

    @Override
    public Function<? super PlanRange, ? extends SweptPlans> on(SweptDay day) {
        return ready.orElseGet(() -> new SweepWork(day));
    }
}
