package org.runflow.race.flow;

import com.google.common.primitives.ImmutableIntArray;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.runflow.canonical.Canonical;
import org.runflow.canonical.CanonicalSink;
import org.runflow.race.model.DayHeader;
import org.runflow.race.model.DayResult;

/**
 * Passes of every runner of a day in columns: one entry per flow row and runner with at least one pass made or suffered, by row, then runner;
 * and for every runner the event that passes him most. A runner on both windows of a row has one entry for both. Immutable and safe to share
 * between threads; equal when all columns are.
 */
public final class RunnerLoads implements Canonical, DayResult {
    private final DayHeader header;
    private final List<String> flowIds;
    private final List<String> runnerIds;
    private final List<String> runnerEvents;
    private final List<Optional<String>> mostPassedBy;
    private final ImmutableIntArray row;
    private final ImmutableIntArray runner;
    private final ImmutableIntArray made;
    private final ImmutableIntArray suffered;

    RunnerLoads(RunnerLoadsBuilder builder) {
        this.header = builder.header;
        this.flowIds = List.copyOf(builder.flowIds);
        this.runnerIds = List.copyOf(builder.runnerIds);
        this.runnerEvents = List.copyOf(builder.runnerEvents);
        this.mostPassedBy = List.copyOf(builder.mostPassedBy);
        this.row = builder.row.build();
        this.runner = builder.runner.build();
        this.made = builder.made.build();
        this.suffered = builder.suffered.build();
    }

    /**
     * {@return a builder that takes rows, runners and entries in order}
     *
     * @param header which day
     */
    public static RunnerLoadsBuilder builder(DayHeader header) {
        return new RunnerLoadsBuilder(header);
    }

    @Override
    public DayHeader header() {
        return header;
    }

    /** {@return the names of all flow rows, in order} */
    public List<String> flowIds() {
        return flowIds;
    }

    /** {@return the number of runners of the day, with or without a pass} */
    public int runners() {
        return runnerIds.size();
    }

    /**
     * {@return the runner's id}
     *
     * @param index index of a runner, 0 to {@code runners() - 1}: events by gun, then name; within an event by id
     */
    public String runnerId(int index) {
        return runnerIds.get(index);
    }

    /**
     * {@return the runner's event}
     *
     * @param index index of a runner
     */
    public String runnerEvent(int index) {
        return runnerEvents.get(index);
    }

    /**
     * {@return the event whose runners pass this one most over all rows, of equal ones the earlier gun, then the name; empty when nobody does}
     *
     * @param index index of a runner
     */
    public Optional<String> findMostPassedBy(int index) {
        return mostPassedBy.get(index);
    }

    /** {@return the number of entries, 0 or more} */
    public int size() {
        return row.length();
    }

    /**
     * {@return the index of the flow row in {@link #flowIds}}
     *
     * @param entry index of an entry, 0 to {@code size() - 1}
     */
    public int row(int entry) {
        return row.get(entry);
    }

    /**
     * {@return the index of the runner}
     *
     * @param entry index of an entry
     */
    public int runner(int entry) {
        return runner.get(entry);
    }

    /**
     * {@return how many the runner passes in the row}
     *
     * @param entry index of an entry
     */
    public int passesMade(int entry) {
        return made.get(entry);
    }

    /**
     * {@return how many pass the runner in the row}
     *
     * @param entry index of an entry
     */
    public int passesSuffered(int entry) {
        return suffered.get(entry);
    }

    @Override
    public void writeTo(CanonicalSink sink) {
        sink.record(12)
                .component("day")
                .value(header.day())
                .component("date")
                .value(header.date())
                .component("utcOffset")
                .value(header.utcOffset())
                .component("events")
                .value(header.events())
                .component("flowIds")
                .value(flowIds)
                .component("runnerIds")
                .value(runnerIds)
                .component("runnerEvents")
                .value(runnerEvents)
                .component("mostPassedBy")
                .value(mostPassedBy)
                .component("row")
                .int32s(row.toArray())
                .component("runner")
                .int32s(runner.toArray())
                .component("passesMade")
                .int32s(made.toArray())
                .component("passesSuffered")
                .int32s(suffered.toArray());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RunnerLoads that && Arrays.asList(columns()).equals(Arrays.asList(that.columns()));
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(columns());
    }

    private Object[] columns() {
        return new Object[] {header, flowIds, runnerIds, runnerEvents, mostPassedBy, row, runner, made, suffered};
    }

    @Override
    public String toString() {
        return "RunnerLoads[" + size() + " entries, " + flowIds.size() + " rows, " + runners() + " runners]";
    }
}
