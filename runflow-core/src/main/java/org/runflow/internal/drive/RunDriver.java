package org.runflow.internal.drive;

import com.google.common.base.Throwables;
import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.runflow.internal.machine.Effect;
import org.runflow.internal.machine.Failure;
import org.runflow.internal.machine.Moment;
import org.runflow.internal.machine.RunMachine;
import org.runflow.internal.machine.RunSignal;
import org.runflow.internal.machine.Signal;
import org.runflow.internal.machine.Work;
import org.runflow.run.RunReport;

/**
 * Tells the machine of a run what happens, one signal at a time, and carries out what it answers. Stages, stores and publications are never called
 * under its lock; the catalog, the scheduler and the queues of listeners are.
 */
final class RunDriver implements Signals {
    private final RunContext run;
    private final Events events;
    private final RunEnding ending;
    private final Object lock = new Object();

    @GuardedBy("lock")
    private final RunMachine machine;

    @GuardedBy("lock")
    private final StageHands hands;

    @GuardedBy("lock")
    private final Queue<Signal> waiting = new ArrayDeque<>();

    @GuardedBy("lock")
    private boolean started;

    @GuardedBy("lock")
    private boolean givenUp;

    RunDriver(RunContext run, RunMachine machine, Events events, RunEnding ending) {
        this.run = run;
        this.machine = machine;
        this.events = events;
        this.ending = ending;
        this.hands = new StageHands(run);
    }

    /** Starts the run. When that fails, what has begun of it goes no further. */
    void start() {
        synchronized (lock) {
            try {
                var unused = tell(new RunSignal.Start());
                started = true;
            } finally {
                givenUp |= !started;
            }
        }
    }

    RunReport snapshot() {
        synchronized (lock) {
            return machine.report();
        }
    }

    /** Throws what the catalog says to a request that it refuses; the run goes on. Throws a defect of the machine, too, which ends the run. */
    @Override
    public Optional<Work> tell(Signal signal) {
        synchronized (lock) {
            Optional<Work> work = Optional.empty();
            if (!givenUp) {
                waiting.add(signal);
            }
            while (!waiting.isEmpty()) {
                for (Effect effect : answerTo(waiting.remove())) {
                    if (effect instanceof Work given) {
                        work = Optional.of(given);
                        prepare(given);
                    } else if (effect instanceof Effect.Reject rejected) {
                        Throwables.throwIfUnchecked(rejected.cause());
                    } else {
                        carryOut(effect);
                    }
                }
            }
            return work;
        }
    }

    @GuardedBy("lock")
    private List<Effect> answerTo(Signal signal) {
        try {
            return machine.on(now(), signal);
        } catch (RuntimeException | Error e) {
            // nobody can tell any more how the run goes on; whoever awaits it must hear of that
            waiting.clear();
            givenUp = true;
            ending.giveUp(e);
            throw e;
        }
    }

    @GuardedBy("lock")
    private void prepare(Work work) {
        try {
            hands.prepare(work);
        } catch (RuntimeException | Error e) {
            waiting.add(new RunSignal.Broken(Failure.of(e)));
        }
    }

    private Moment now() {
        return new Moment(run.scheduler().now(), run.scheduler().nanos());
    }

    /** What cannot be carried out ends the run, or, at its very beginning, is thrown. */
    @GuardedBy("lock")
    private void carryOut(Effect effect) {
        try {
            if (effect instanceof Effect.OfStage ofStage) {
                hands.carryOut(ofStage, this);
            } else if (effect instanceof Effect.Emit emit) {
                events.emit(emit.event());
            } else if (effect instanceof Effect.Transition transition) {
                waiting.add(moved(transition));
            } else if (effect instanceof Effect.Conclude) {
                ending.begin(this);
            }
        } catch (RuntimeException | Error e) {
            if (!started) {
                waiting.clear();
                throw e;
            }
            waiting.add(new RunSignal.Broken(Failure.of(e)));
        }
    }

    private Signal moved(Effect.Transition transition) {
        try {
            run.parts().catalog().transition(run.facts().id(), transition.from(), transition.to(), transition.at());
            return new RunSignal.Moved(transition.to());
        } catch (RuntimeException | Error e) {
            return new RunSignal.Refused(transition.to(), Failure.of(e));
        }
    }
}
