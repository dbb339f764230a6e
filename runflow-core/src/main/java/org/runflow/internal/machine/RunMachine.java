package org.runflow.internal.machine;

import java.util.List;
import java.util.Optional;
import org.runflow.internal.graph.Graph;
import org.runflow.internal.graph.Selection;
import org.runflow.run.RunReport;
import org.runflow.run.RunState;

/**
 * How a run goes on. It is told what happened and answers what is to be done; the same signals bring the same effects. It reads no clock, calls no
 * store, no catalog and no stage, and knows no threads: whoever drives it tells it one signal at a time, and carries out the effects of one before
 * those of the next.
 */
public final class RunMachine {
    private final Board board;
    private final RunStatus status = new RunStatus();
    private final Outbox out;
    private final Reports reports;
    private final RunDesk runDesk;
    private final EndDesk endDesk;
    private final StageDesk stageDesk;
    private final AttemptDesk attemptDesk;

    /**
     * A run that is QUEUED.
     *
     * @param graph of the pipeline
     * @param selection which of its stages are wanted
     * @param facts about the run
     * @param rules for it
     */
    public RunMachine(Graph graph, Selection selection, RunFacts facts, RunRules rules) {
        board = new Board(graph, selection);
        rules.shuffleSeed().ifPresent(board::shuffle);
        out = new Outbox(facts.id());
        reports = new Reports(facts, board, status);
        Stages stages = new Stages(board, status, rules, out);
        runDesk = new RunDesk(facts, board, status, stages, out);
        endDesk = new EndDesk(board, status, stages, reports, out);
        stageDesk =
                new StageDesk(board, status, stages, out, rules.shuffleSeed().isEmpty());
        attemptDesk = new AttemptDesk(board, status, stages, out);
    }

    /**
     * Goes on.
     *
     * @param now when it happened
     * @param signal what happened
     * @return what is to be done, in this order; empty when the signal has come too late
     * @throws IllegalStateException when a {@link Effect.Transition} waits for its answer and the signal is another, or the other way round
     */
    public List<Effect> on(Moment now, Signal signal) {
        requireFits(signal);
        out.open(now);
        if (signal instanceof StageSignal ofStage) {
            stageDesk.on(ofStage);
        } else if (signal instanceof AttemptSignal ofAttempt) {
            attemptDesk.on(ofAttempt);
        } else if (signal instanceof RunSignal ofRun
                && status.isEnding()
                && status.wanted().isPresent()) {
            endDesk.answered(ofRun);
        } else if (signal instanceof RunSignal ofRun) {
            runDesk.on(ofRun);
        } else if (signal instanceof EndSignal ofEnd) {
            endDesk.on(ofEnd);
        }
        runDesk.look();
        return out.take();
    }

    /** {@return where the run stands} */
    public RunReport report() {
        return status.state().isTerminal() ? status.end().orElseThrow().report() : reports.now();
    }

    private void requireFits(Signal signal) {
        Optional<RunState> answer = Optional.empty();
        if (signal instanceof RunSignal.Moved moved) {
            answer = Optional.of(moved.to());
        } else if (signal instanceof RunSignal.Refused refused) {
            answer = Optional.of(refused.to());
        }
        if (!answer.equals(status.wanted())) {
            throw new IllegalStateException(signal + " does not fit: the catalog "
                    + status.wanted().map(wanted -> "is asked for " + wanted).orElse("is not asked for anything"));
        }
    }
}
