package org.runflow.race.scenario;

import java.util.Optional;
import java.util.function.Function;
import org.runflow.spread.Job;

/** The work of a {@link Sweep}, for whoever carries it out in another process: runs of plans become what they do. Immutable. */
public final class SweepJob implements Job<SweptDay, PlanRange, SweptPlans> {
    private final Optional<SweepWork> ready;
    private final Optional<SweptDay> readyFor;

    /** Names the work, with nothing made ready. */
    public SweepJob() {
        this.ready = Optional.empty();
        this.readyFor = Optional.empty();
    }

    /** The work whose tables are there already. */
    SweepJob(SweptDay day, SweepWork work) {
        this.ready = Optional.of(work);
        this.readyFor = Optional.of(day);
    }

    @Override
    public String name() {
        return "sweep";
    }

    @Override
    public Function<? super PlanRange, ? extends SweptPlans> on(SweptDay day) {
        return ready.filter(work -> readyFor.orElseThrow() == day).orElseGet(() -> new SweepWork(day));
    }
}
