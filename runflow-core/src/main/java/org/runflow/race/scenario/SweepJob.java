package org.runflow.race.scenario;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.runflow.race.model.RaceDay;
import org.runflow.race.model.Settings;
import org.runflow.spread.Job;

/** The work of a {@link Sweep}, for whoever carries it out in another process: runs of plans become what they do. Immutable. */
public final class SweepJob implements Job<SweepJob.SweptDay, SweepJob.PlanRange, SweepJob.SweptPlans> {
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

    /**
     * What all plans of a sweep share: a value that may travel to another process.
     *
     * @param day the day as it was loaded
     * @param settings of its race
     * @param variables what moves, the last one fastest
     * @param figures what to compute beside density, each once, in their order
     */
    public record SweptDay(RaceDay day, Settings settings, List<Variable> variables, List<Figure> figures) {
        /** Copies the lists and orders the figures. */
        public SweptDay {
            variables = List.copyOf(variables);
            figures = figures.stream().distinct().sorted().toList();
        }
    }

    /**
     * What one piece of a sweep's work gives.
     *
     * @param outcomes the plans that were evaluated, in order of their numbers
     * @param refused the others, in order of their numbers
     */
    public record SweptPlans(List<PlanOutcome> outcomes, List<RefusedPlan> refused) {
        /** Copies the lists. */
        public SweptPlans {
            outcomes = List.copyOf(outcomes);
            refused = List.copyOf(refused);
        }
    }

    /**
     * A run of plans of a sweep, by their numbers: one piece of its work.
     *
     * @param from the first, 0 or more
     * @param end behind the last, greater than {@code from}
     */
    public record PlanRange(int from, int end) {
        /**
         * Checks the numbers.
         *
         * @throws IllegalArgumentException if not {@code 0 <= from < end}
         */
        public PlanRange {
            if (from < 0 || from >= end) {
                throw new IllegalArgumentException("a range of plans has at least one, was " + from + " to " + end);
            }
        }
    }
}
