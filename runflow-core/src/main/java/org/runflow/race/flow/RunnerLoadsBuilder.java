package org.runflow.race.flow;

import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.runflow.race.model.DayHeader;

/** Takes the table in order: rows and runners first, then entries by row and runner. Not safe for use by several threads. */
public final class RunnerLoadsBuilder {
    final DayHeader header;
    final List<String> flowIds = new ArrayList<>();
    final List<String> runnerIds = new ArrayList<>();
    final List<String> runnerEvents = new ArrayList<>();
    final List<Optional<String>> mostPassedBy = new ArrayList<>();
    final ImmutableIntArray.Builder row = ImmutableIntArray.builder();
    final ImmutableIntArray.Builder runner = ImmutableIntArray.builder();
    final ImmutableIntArray.Builder made = ImmutableIntArray.builder();
    final ImmutableIntArray.Builder suffered = ImmutableIntArray.builder();
    private long lastPlace = -1;

    RunnerLoadsBuilder(DayHeader header) {
        this.header = header;
    }

    /**
     * Adds a flow row; the first has index 0.
     *
     * @param flowId its name
     * @return this
     */
    public RunnerLoadsBuilder row(String flowId) {
        flowIds.add(flowId);
        return this;
    }

    /**
     * Adds a runner; the first has index 0.
     *
     * @param runnerId unique over the day
     * @param event the runner's event
     * @param passedMostBy the event whose runners pass this one most, empty when nobody does
     * @return this
     */
    public RunnerLoadsBuilder runner(String runnerId, String event, Optional<String> passedMostBy) {
        runnerIds.add(runnerId);
        runnerEvents.add(event);
        mostPassedBy.add(passedMostBy);
        return this;
    }

    /**
     * Adds an entry.
     *
     * @param rowIndex index of a row added before
     * @param runnerIndex index of a runner added before
     * @param passesMade runners passed in that row
     * @param passesSuffered runners who came past in that row
     * @return this
     * @throws IllegalArgumentException if there is no such row or runner, a count is negative or both are 0, or the entry does not follow the
     *     last one by row, then runner
     */
    public RunnerLoadsBuilder entry(int rowIndex, int runnerIndex, int passesMade, int passesSuffered) {
        if (rowIndex < 0 || rowIndex >= flowIds.size() || runnerIndex < 0 || runnerIndex >= runnerIds.size()) {
            throw new IllegalArgumentException("an entry needs a row and a runner added before, was row " + rowIndex
                    + " of " + flowIds.size() + ", runner " + runnerIndex + " of " + runnerIds.size());
        }
        Counts.requireNotNegative("passes", passesMade, passesSuffered);
        long place = (long) rowIndex << Integer.SIZE | runnerIndex;
        if (place <= lastPlace || (passesMade == 0 && passesSuffered == 0)) {
            throw new IllegalArgumentException("entries hold passes and come by row, then runner; row " + rowIndex
                    + ", runner " + runnerIndex + " with " + passesMade + " made and " + passesSuffered
                    + " suffered does not");
        }
        lastPlace = place;
        row.add(rowIndex);
        runner.add(runnerIndex);
        made.add(passesMade);
        suffered.add(passesSuffered);
        return this;
    }

    /** {@return the table} */
    public RunnerLoads build() {
        return new RunnerLoads(this);
    }
}
