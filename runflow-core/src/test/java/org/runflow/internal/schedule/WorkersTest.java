package org.runflow.internal.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class WorkersTest extends InVirtualTime {
    private static final double URGENT = 5;
    private static final double IDLE = 1;

    @Test
    void urgentTasksComeFirstAndOfEqualOnesTheOneSubmittedFirst() throws Exception {
        Workers workers = new Workers(1, time);

        inTime(() -> {
            workers.submit(IDLE, saying("idle"));
            workers.submit(URGENT, saying("urgent"));
            workers.submit(URGENT, saying("urgent too"));
            workers.submit(IDLE, saying("idle too"));
        });

        assertThat(log).containsExactly("0 urgent", "0 urgent too", "0 idle", "0 idle too");
    }

    /** A worker that submits is about to look for more, so it need not wake another one for the first task. */
    @Test
    void ofWhatAWorkerSubmitsTheFirstIsLeftToItself() throws Exception {
        Workers workers = new Workers(2, time);

        inTime(() -> workers.submit(URGENT, () -> {
            workers.submit(IDLE, saying("left"));
            pass(1);
            say("busy");
            workers.submit(IDLE, saying("left too"));
            pass(1);
            say("done");
        }));

        assertThat(log).containsExactly("1 busy", "1 left", "1 left too", "2 done");
    }

    @Test
    void aHelperBeginsWhileTheWorkerThatSubmitsItIsBusy() throws Exception {
        Workers workers = new Workers(2, time);

        inTime(() -> workers.submit(URGENT, () -> {
            workers.submitHelper(IDLE, saying("help"));
            pass(1);
            say("done");
        }));

        assertThat(log).containsExactly("0 help", "1 done");
    }

    @Test
    void whoWaitsLendsItsSlotAndGoesOnBeforeWhatIsLessUrgent() throws Exception {
        Workers workers = new Workers(1, time);
        CompletableFuture<Void> event = new CompletableFuture<>();

        inTime(() -> {
            workers.submit(URGENT, () -> {
                await(workers, event);
                say("goes on");
            });
            workers.submit(IDLE, () -> {
                say("completes");
                event.complete(null);
            });
            workers.submit(IDLE, saying("idle"));
        });

        assertThat(log).containsExactly("0 completes", "0 goes on", "0 idle");
    }

    @Test
    void whoGoesOnWhereASlotIsFreeTakesIt() throws Exception {
        Workers workers = new Workers(1, time);
        CompletableFuture<Void> event = new CompletableFuture<>();

        inTime(() -> {
            workers.submit(URGENT, () -> {
                await(workers, event);
                pass(5);
                say("goes on");
            });
            pass(1);
            event.complete(null);
            pass(1);
            workers.submit(URGENT, saying("next"));
        });

        assertThat(log).containsExactly("6 goes on", "6 next");
    }

    @Test
    void aTaskIsWithdrawnUnlessItHasBegun() throws Exception {
        Workers workers = new Workers(1, time);

        inTime(() -> {
            Workers.Task begun = workers.submit(URGENT, () -> pass(5));
            Workers.Task waiting = workers.submit(IDLE, saying("withdrawn"));
            pass(1);
            say("begun: " + workers.withdraw(begun) + ", waiting: " + workers.withdraw(waiting));
        });

        assertThat(log).containsExactly("1 begun: false, waiting: true");
    }

    @Test
    void ofSeveralThatCanGoOnTheFirstDoes() throws Exception {
        Workers workers = new Workers(1, time);
        CompletableFuture<Void> early = new CompletableFuture<>();
        CompletableFuture<Void> late = new CompletableFuture<>();

        inTime(() -> {
            workers.submit(URGENT, () -> {
                await(workers, late);
                say("late");
            });
            workers.submit(URGENT, () -> {
                await(workers, early);
                say("early");
            });
            workers.submit(IDLE, () -> {
                early.complete(null);
                late.complete(null);
                pass(1);
                say("completed");
            });
        });

        assertThat(log).containsExactly("1 completed", "1 early", "1 late");
    }

    @Test
    void whoIsInterruptedWhileItWaitsEndsAtOnceThoughOthersHaveAllSlots() throws Exception {
        Workers workers = new Workers(1, time);
        CompletableFuture<Thread> waiting = new CompletableFuture<>();

        inTime(() -> {
            workers.submit(URGENT, () -> {
                waiting.complete(Thread.currentThread());
                await(workers, new CompletableFuture<>());
            });
            workers.submit(IDLE, () -> {
                waiting.join().interrupt();
                pass(5);
                say("busy");
            });
            workers.submit(IDLE, saying("next"));
        });

        assertThat(log).containsExactly("0 interrupted", "5 busy", "5 next");
    }

    @Test
    void whoIsInterruptedWhileItWaitsHoldsASlotAgainWhereOneIsFree() throws Exception {
        Workers workers = new Workers(1, time);
        CompletableFuture<Thread> waiting = new CompletableFuture<>();

        inTime(() -> {
            workers.submit(URGENT, () -> {
                waiting.complete(Thread.currentThread());
                await(workers, new CompletableFuture<>());
                pass(2);
                say("cleans up");
            });
            time.execute(() -> {
                pass(1);
                waiting.join().interrupt();
                pass(1);
                workers.submit(IDLE, saying("next"));
            });
        });

        assertThat(log).containsExactly("1 interrupted", "3 cleans up", "3 next");
    }

    /** What it waited for is there, so it goes on; that it is to end it learns where it looks next. */
    @Test
    void whoIsInterruptedWhileItWaitsForASlotOnlyGoesOnAndIsInterruptedStill() throws Exception {
        Workers workers = new Workers(1, time);
        CompletableFuture<Thread> waiting = new CompletableFuture<>();
        CompletableFuture<Void> event = new CompletableFuture<>();

        inTime(() -> {
            workers.submit(URGENT, () -> {
                waiting.complete(Thread.currentThread());
                await(workers, event);
                say("goes on, interrupted: " + Thread.interrupted());
            });
            workers.submit(IDLE, () -> {
                event.complete(null);
                waiting.join().interrupt();
                pass(1);
                say("busy");
            });
        });

        assertThat(log).containsExactly("1 busy", "1 goes on, interrupted: true");
    }

    @Test
    void aSlotThatIsTakenBackIsOthersAndItsThreadTakesNothingMore() throws Exception {
        Workers workers = new Workers(1, time);

        inTime(() -> {
            CompletableFuture<Workers.Slot> stuck = new CompletableFuture<>();
            workers.submit(URGENT, () -> {
                stuck.complete(workers.currentSlot().orElseThrow());
                pass(5);
                say("stuck");
            });
            time.await(stuck);
            workers.submit(IDLE, () -> {
                pass(10);
                say("long");
            });
            workers.submit(IDLE, saying("last"));
            workers.takeBack(stuck.join());
        });

        assertThat(log).containsExactly("5 stuck", "10 long", "10 last");
    }

    @Test
    void aSlotThatIsLentIsTakenBackFromBoth() throws Exception {
        Workers workers = new Workers(2, time);
        Workers lent = workers.limitedTo(1);

        inTime(() -> {
            CompletableFuture<Workers.Slot> stuck = new CompletableFuture<>();
            lent.submit(URGENT, () -> {
                stuck.complete(lent.currentSlot().orElseThrow());
                pass(5);
                say("stuck");
            });
            time.await(stuck);
            lent.takeBack(stuck.join());
            for (String name : List.of("one", "two")) {
                workers.submit(IDLE, () -> {
                    pass(1);
                    say(name);
                });
            }
        });

        assertThat(log).containsExactly("1 one", "1 two", "5 stuck");
    }

    @Test
    void whoMayHaveAllOfThemNeedsNoLender() {
        Workers workers = new Workers(2, time);

        assertThat(workers.limitedTo(2)).isSameAs(workers);
        assertThat(workers.limitedTo(1).slots()).isEqualTo(1);
        assertThat(workers.currentSlot()).isEmpty();
    }

    private void await(Workers workers, CompletableFuture<?> event) {
        try {
            workers.await(event);
        } catch (InterruptedException e) {
            say("interrupted");
        }
    }

    private Runnable saying(String what) {
        return () -> say(what);
    }

    private void say(String what) {
        log.add(Duration.ofNanos(time.nanos()).toSeconds() + " " + what);
    }
}
