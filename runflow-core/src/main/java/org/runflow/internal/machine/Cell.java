package org.runflow.internal.machine;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.runflow.internal.graph.Node;
import org.runflow.plan.Reason;
import org.runflow.run.StageReport;

/** One stage on the board: where it stands, and what it is about to do. */
final class Cell {
    private final Node node;
    private final boolean forced;
    private final StageRecord record = new StageRecord();
    private Step step;
    private int waitingFor;
    private int unsettledReaders;
    private double urgency;
    private int ticket;
    private boolean decided;
    private boolean timed;
    private Stop stop = Stop.NONE;
    private @Nullable Reason damage;
    private @Nullable String skipReason;

    Cell(Node node, boolean selected, boolean forced) {
        this.node = node;
        this.forced = forced;
        this.step = selected ? Step.PENDING : Step.EXCLUDED;
    }

    Node node() {
        return node;
    }

    int index() {
        return node.index();
    }

    String path() {
        return node.path();
    }

    boolean isForced() {
        return forced;
    }

    StageRecord record() {
        return record;
    }

    Step step() {
        return step;
    }

    /** To be called by the board only, which counts. */
    void moveTo(Step next) {
        step = next;
    }

    /** Of how many stages it still needs the result. */
    int waitingFor() {
        return waitingFor;
    }

    /** How many stages may still need its value. */
    int unsettledReaders() {
        return unsettledReaders;
    }

    void wait(int origins, int readers) {
        waitingFor = origins;
        unsettledReaders = readers;
    }

    void originIsThere() {
        waitingFor--;
    }

    /** Returns whether nobody needs its value any more. */
    boolean readerIsSettled() {
        unsettledReaders--;
        return unsettledReaders == 0;
    }

    double urgency() {
        return urgency;
    }

    void urgency(double newUrgency) {
        urgency = newUrgency;
    }

    int ticket() {
        return ticket;
    }

    int newTicket() {
        ticket++;
        return ticket;
    }

    /** Whether it is known that it must compute, so that it needs no look-up when it is taken. */
    boolean isDecided() {
        return decided;
    }

    void decided(boolean known) {
        decided = known;
    }

    boolean isTimed() {
        return timed;
    }

    void timed(boolean running) {
        timed = running;
    }

    /** Why its attempt was told to end. */
    Stop stop() {
        return stop;
    }

    void stop(Stop reason) {
        stop = reason;
    }

    /** Its attempt has said that there is nothing to do; the first reason counts. One that should have ended by then is not heard. */
    void skip(String reason) {
        if (stop != Stop.TIMEOUT && skipReason == null) {
            skipReason = reason;
        }
    }

    Optional<String> skipReason() {
        return Optional.ofNullable(skipReason);
    }

    /** What was wrong with its stored result. */
    Optional<Reason> damage() {
        return Optional.ofNullable(damage);
    }

    void damaged(Reason how) {
        damage = how;
    }

    StageReport report() {
        return record.report(node, step.state());
    }
}
