package org.runflow;

import java.util.Optional;
import org.runflow.metric.SummarySpec;
import org.runflow.rows.RowSink;
import org.runflow.rows.Rows;
import org.runflow.spread.Spread;

/** What a stage can say and ask while it runs. Safe for use by several threads; of no use once the stage has ended. */
public interface StageContext {
    /**
     * Reports progress as an event.
     *
     * @param done at least 0
     * @param total at least {@code done}
     * @param unit what is counted, as in {@code segments}
     * @throws IllegalArgumentException when the numbers make no sense
     */
    void progress(long done, long total, String unit);

    /**
     * Records a number about this stage; it goes into events and the report, never into a result.
     *
     * @param name of the metric, with its unit
     * @param value finite; a second one of the same name replaces the first
     * @throws IllegalArgumentException when the value is not finite, or the name has half a surrogate pair, which no file can hold
     */
    void metric(String name, double value);

    /**
     * Records something that people should know although the stage goes on. The report of a stage keeps the first 1,000 and counts the others, which are
     * events only.
     *
     * @param message one line
     */
    void warn(String message);

    /**
     * Says that there is nothing to do, and ends the attempt. The stage is SKIPPED: it has no result, nothing is cached, it is asked again by the next
     * run. Stages that need its result are SKIPPED, too; those that read it by {@link ArtifactKey#optional} run without it. Whatever the function does
     * with the exception, the stage stays skipped, unless its attempt had been told to end for taking too long.
     *
     * @param reason one line for people, not blank
     * @param <R> whatever the caller would return
     * @return never
     * @throws org.runflow.error.StageSkippedException always
     * @throws IllegalArgumentException when the reason is blank; the stage is not skipped then
     */
    @SuppressWarnings("TypeParameterUnusedInFormals") // it never returns, so it fits wherever a value is wanted
    <R> R skip(String reason);

    /**
     * Begins the rows that the stage will return, its key being one of {@link ArtifactKey#rows}. They are stored while they come, so that many need no memory;
     * of an attempt that fails nothing is left. Outside an engine they are held in memory; that is the default.
     *
     * @param type of the rows, that of the key
     * @param spec of their summary
     * @param <R> a row, a record
     * @return what takes them; to be closed
     * @throws IllegalArgumentException when the stage is to give something else
     * @throws org.runflow.error.NotStorableException when the store has no form for rows
     */
    default <R> RowSink<R> rows(Class<R> type, SummarySpec<R> spec) {
        return Rows.sink(spec);
    }

    /** {@return whether the run wants this attempt to end; its thread is interrupted as well} */
    boolean cancelled();

    /** {@return the attempt, from 1} */
    int attempt();

    /**
     * Says where the attempt belongs, for what is written beside a run, as the output of a process. A result must never depend on it. Absent outside
     * an engine; that is the default.
     *
     * @return run and stage
     */
    default Optional<Place> findPlace() {
        return Optional.empty();
    }

    /**
     * Which stage of which run it is.
     *
     * @param run that is going on
     * @param stage its name with its scope, as in {@code sun/density}
     */
    record Place(RunId run, String stage) {}

    /** {@return the engine's workers} */
    Spread parallel();

    /** {@return a context outside any engine, to call a stage's function by hand: it says nothing to anybody and maps one by one} */
    static StageContext detached() {
        return DetachedContext.INSTANCE;
    }
}
