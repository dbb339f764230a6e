package org.runflow.race.flow;

import org.runflow.race.model.DayHeader;
import org.runflow.race.model.DayResult;
import org.runflow.race.model.FlowSettings;
import org.runflow.value.ById;

/**
 * What streams of runners do to each other on one day.
 *
 * @param header which day
 * @param settings what the computation was told
 * @param rows the rows in input order
 * @param segments the same rows by stretch, in the order of their first rows
 * @param summary what the day adds up to
 */
public record FlowResults(
        DayHeader header,
        FlowSettings settings,
        ById<FlowRowResult> rows,
        ById<FlowSegment> segments,
        FlowSummary summary)
        implements DayResult {}
