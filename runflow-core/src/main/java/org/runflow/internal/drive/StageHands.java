package org.runflow.internal.drive;

import org.jspecify.annotations.Nullable;
import org.runflow.Scheduler;
import org.runflow.internal.machine.Effect;
import org.runflow.internal.machine.StageSignal;
import org.runflow.internal.machine.Work;
import org.runflow.internal.schedule.Workers;

/** Carries out what concerns one stage. For one thread at a time. */
final class StageHands {
    private final RunContext run;
    private final Workers.@Nullable Task[] tasks;
    private final Scheduler.@Nullable Timer[] timers;

    StageHands(RunContext run) {
        this.run = run;
        this.tasks = new Workers.Task[run.graph().nodes().size()];
        this.timers = new Scheduler.Timer[tasks.length];
    }

    void carryOut(Effect.OfStage effect, Signals signals) {
        int stage = effect.stage();
        if (effect instanceof Effect.Submit submit) {
            StageWork work = new StageWork(run, signals, stage);
            tasks[stage] = run.workers().submit(submit.urgency(), () -> work.take(submit.ticket()));
        } else if (effect instanceof Effect.Withdraw) {
            withdraw(stage);
        } else if (effect instanceof Effect.StartTimer start) {
            stopTimer(stage);
            timers[stage] = run.scheduler().after(start.delay(), () -> {
                var unused = signals.tell(new StageSignal.Rang(start.alarm()));
            });
        } else if (effect instanceof Effect.StopTimer) {
            stopTimer(stage);
        } else if (effect instanceof Effect.Interrupt) {
            run.bench().attempt(stage).stop();
        } else if (effect instanceof Effect.Yield) {
            run.bench().attempt(stage).askToYield();
        } else if (effect instanceof Effect.Abandon) {
            run.bench().attempt(stage).abandon();
        } else if (effect instanceof Effect.Forget) {
            run.bench().forget(stage);
        } else if (effect instanceof Effect.Release) {
            run.values().release(stage);
        }
    }

    /** What must be there before its worker begins, so that it can be stopped from then on. */
    void prepare(Work work) {
        if (work instanceof Work.Attempt attempt) {
            run.bench().open(attempt.stage());
        }
    }

    private void withdraw(int stage) {
        Workers.Task task = tasks[stage];
        tasks[stage] = null;
        if (task != null) {
            // a worker may have taken it just now; its ticket is worth nothing any more
            boolean unused = run.workers().withdraw(task);
        }
    }

    private void stopTimer(int stage) {
        Scheduler.Timer timer = timers[stage];
        timers[stage] = null;
        if (timer != null) {
            timer.cancel();
        }
    }
}
